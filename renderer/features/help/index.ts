export { Limits } from './Limits.tsx';
export { LimitsScreen } from './LimitsScreen.tsx';
export { messages as limitsMessages } from './messages.ts';
