export * from './bytes.ts';
export * from './localized.ts';
export * from './ports.ts';
export * from './result.ts';
