export * from './kit.ts';
export * from './ports.ts';
