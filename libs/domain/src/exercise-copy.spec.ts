import { exerciseLimits } from './exercise-limits.ts';
import { titleOfCopy } from './exercise-start.ts';

describe('the title of a copy', () => {
  it.each([
    ['A small rest', 'en', 'A small rest, our version'],
    ['A small rest, our version', 'en', 'A small rest, our version (2)'],
    ['A small rest, our version (9)', 'en', 'A small rest, our version (10)'],
    ['Eine kleine Pause', 'de', 'Eine kleine Pause (2)'],
    ['', 'en', ''],
  ])('of %s in %s tells the two apart', (title, lang, copy) => {
    expect(titleOfCopy({ title, lang })).toBe(copy);
  });

  it('is never longer than a title can be', () => {
    const copy = titleOfCopy({ title: 'x'.repeat(2000), lang: 'en' });
    expect(copy.endsWith('x, our version')).toBe(true);
    expect(copy.length).toBeLessThanOrEqual(exerciseLimits.line);
  });
});
