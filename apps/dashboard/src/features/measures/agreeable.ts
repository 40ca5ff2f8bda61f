import type { MeasureLine } from '@selfward/contract';

/** Where nobody would look in time it is agreed on while the two are meeting; then the API says yes. */
export const isAgreeable = ({ whyNot }: Pick<MeasureLine, 'whyNot'>): boolean =>
  whyNot === null || whyNot === 'needs-cover';
