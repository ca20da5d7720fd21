export { inspectKit } from './inspect.ts';
export * from './kit.ts';
export * from './ports.ts';
