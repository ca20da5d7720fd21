export { SheetScreen } from './SheetScreen.tsx';
