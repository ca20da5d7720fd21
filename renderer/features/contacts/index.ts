export { ContactsScreen } from './ContactsScreen.tsx';
export { OpenLadder } from './OpenLadder.tsx';
export { PublicLine } from './PublicLine.tsx';
