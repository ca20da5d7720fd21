export { ImportButtons } from './import/ImportButtons.tsx';
export { ImportStatus } from './import/ImportStatus.tsx';
export { PlacesScreen } from './list/PlacesScreen.tsx';
export { PlaceScreen } from './place/PlaceScreen.tsx';
