export { EmergencySheet } from './EmergencySheet.tsx';
export { IncidentScreen } from './incident/IncidentScreen.tsx';
export { RunningIncidents } from './RunningIncidents.tsx';
