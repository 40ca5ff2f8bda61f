import { opened } from '../../test/practice.ts';
import { agreedSize } from './agreed-size.ts';

const whole = { ...opened.exercise };
delete whole.small_minutes;
const card = { ...opened.card, size: 'small' as const };

describe('the size that stands on the first screen', () => {
  it('is the client’s where they chose one, and begins small as long as nobody has said', () => {
    const exercise = { ...whole, small_minutes: 5 };
    expect(agreedSize({ ...opened, exercise, card, clientSize: 'full' })).toBe('full');
    expect(agreedSize({ ...opened, exercise, card, clientSize: null })).toBe('small');
    const open = { ...card, size: 'client_chooses' as const };
    expect(agreedSize({ ...opened, exercise, card: open, clientSize: null })).toBe('small');
  });

  it('is one for what has no small version, as a measure, whatever was said', () => {
    for (const clientSize of ['small', null] as const)
      expect(agreedSize({ ...opened, exercise: whole, card, clientSize })).toBe('full');
  });
});
