import { t } from '../../i18n/t.ts';

/** Tells two devices apart in a conflict, no more: "phone", "computer". */
export function deviceName(): string {
  // A narrow window on a desk is no phone.
  const isPhone = window.matchMedia?.('(max-width: 48rem) and (pointer: coarse)').matches ?? false;
  return t(isPhone ? 'device.phone' : 'device.computer');
}
