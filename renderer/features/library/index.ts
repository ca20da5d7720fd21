export { ItemEditScreen } from './edit/ItemEditScreen.tsx';
export { ItemScreen } from './item/ItemScreen.tsx';
export { LibraryScreen } from './list/LibraryScreen.tsx';
