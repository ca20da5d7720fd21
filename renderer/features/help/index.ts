export { LimitsLink } from './LimitsLink.tsx';
export { LimitsScreen } from './LimitsScreen.tsx';
export { messages as limitsMessages } from './messages.ts';
