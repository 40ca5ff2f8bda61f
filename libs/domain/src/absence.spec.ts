import { requireFree, requireNotOver, whenIs } from './absence.ts';

const today = '2026-11-24';
const days = (firstDay: string, lastDay = firstDay) => ({ firstDay, lastDay });

describe('an absence', () => {
  it.each([
    ['coming', days('2026-11-25')],
    ['now', days('2026-11-24')],
    ['now', days('2026-11-20', '2026-11-24')],
    ['now', days('2026-11-24', '2026-12-24')],
    ['over', days('2026-11-20', '2026-11-23')],
  ] as const)('is %s: %j', (when, absence) => expect(whenIs(absence, today)).toBe(when));

  it('stays as it was once it is over', () => {
    expect(() => requireNotOver(days('2026-11-23'), today)).toThrow('absence-over');
    expect(() => requireNotOver(days('2026-11-24'), today)).not.toThrow();
  });

  it.each([
    [true, days('2026-11-01', '2026-11-10'), days('2026-11-11', '2026-11-12')],
    [false, days('2026-11-01', '2026-11-10'), days('2026-11-10', '2026-11-12')],
    [false, days('2026-11-01', '2026-11-10'), days('2026-11-03', '2026-11-04')],
    [false, days('2026-11-03', '2026-11-04'), days('2026-11-01', '2026-11-10')],
  ])('may stand beside another (%s): %j, %j', (isFree, one, other) => {
    const act = expect(() => requireFree(one, [other]));
    if (isFree) act.not.toThrow();
    else act.toThrow('absence-overlaps');
  });
});
