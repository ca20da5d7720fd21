import type { RegisteredDevice } from '../devices/index.ts';
import type { Localized } from '../kernel/index.ts';

/** A line of the register. */
export interface DeviceSummary
  extends Pick<RegisteredDevice, 'id' | 'kind' | 'platform' | 'ownership' | 'label' | 'owner'> {
  /** Where it is now, in a sentence. */
  readonly where: Localized;
  readonly isLent: boolean;
  /** Expected back on a day that is over. */
  readonly isLate: boolean;
  readonly isRetired: boolean;
}

/** One device, and the trips that take it. */
export interface DeviceView extends Omit<DeviceSummary, keyof RegisteredDevice> {
  readonly device: RegisteredDevice;
  readonly trips: readonly { readonly id: string; readonly title: string }[];
}
