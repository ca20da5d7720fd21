export * from './attachment-views.ts';
export * from './contract.ts';
export * from './events.ts';
export * from './operation.ts';
export * from './safety-views.ts';
export * from './views.ts';
export * from './sentences.ts';
export * from './bridge.ts';
