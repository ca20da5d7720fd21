export { ContactsScreen } from './ContactsScreen.tsx';
export { EmergencySheet } from './EmergencySheet.tsx';
