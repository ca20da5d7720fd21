export { HistoryScreen } from './HistoryScreen.tsx';
export { messages as historyMessages } from './messages.ts';
