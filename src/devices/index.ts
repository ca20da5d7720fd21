export {
  type DeviceDraft,
  deviceDraftSchema,
  deviceIdSchema,
  type Loan,
  type LoanDraft,
  loanDraftSchema,
  loanSchema,
  type RegisteredDevice,
  registeredDeviceSchema,
  type Seal,
} from './device.ts';
export { giveBack, lend, type LendRefusal, type Moment, openLoan } from './loans.ts';
export { type DeviceRefusal, validateDevice } from './validate.ts';
export { type Holder, holderOf, whereIs } from './where.ts';
