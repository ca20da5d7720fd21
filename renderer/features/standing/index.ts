export { Banners } from './Banners.tsx';
export { NotedProvider } from './noted.tsx';
export { ReadOnlyNote } from './ReadOnlyNote.tsx';
export { StandingScreen } from './StandingScreen.tsx';
export { StateLine } from './StateLine.tsx';
