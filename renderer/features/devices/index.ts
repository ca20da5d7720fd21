export { DeviceScreen } from './device/DeviceScreen.tsx';
export { DeviceEditScreen } from './edit/DeviceEditScreen.tsx';
export { DevicesScreen } from './list/DevicesScreen.tsx';
