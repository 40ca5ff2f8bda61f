import { library } from '@selfward/content';
import type { Answers, Exercise } from '@selfward/domain';
import { firstMore } from './more.ts';

function named(slug: string): Exercise {
  const found = library.find((one) => one.slug === slug);
  if (!found) throw new Error(slug);
  return found;
}
const moreOf = (slug: string, answers: Answers) =>
  firstMore(named(slug), answers, { size: 'small' })?.id ?? null;

describe('what all of it asks more than the small version', () => {
  it('begins at the first question that the small version left out', () => {
    expect(moreOf('practicing-no', { safe_now: { code: 'yes' }, ask: 'x' })).toBe('who');
    expect(moreOf('practicing-no', { safe_now: { code: 'yes' }, who: 'M.' })).toBe('usual');
  });

  it.each(['no', 'not-sure'])('is not offered where a no is not safe (%s)', (code) => {
    expect(moreOf('practicing-no', { safe_now: { code } })).toBeNull();
  });

  it('is not offered after it was too much', () => {
    const feel = (code: string): Answers => ({ p1_often: 1, 'close.feel': { code } });
    expect(moreOf('four-quiet-patterns', feel('it-was-too-much-right-now'))).toBeNull();
    expect(moreOf('four-quiet-patterns', feel('lighter'))).toBe('p1_why');
  });

  it('is not offered where the answer was "only the short version"', () => {
    const short = { code: 'yes-but-only-the-short-version' };
    expect(moreOf('where-needs-come-last', { ready: short })).toBeNull();
    expect(moreOf('where-needs-come-last', { ready: { code: 'yes' } })).not.toBeNull();
  });

  it.each(library.filter(({ small_minutes }) => small_minutes).map(({ slug }) => slug))(
    'is a question of the exercise itself (%s)',
    (slug) => {
      const more = firstMore(named(slug), {}, { size: 'small' });
      expect(more?.id.startsWith('close.')).not.toBe(true);
    },
  );
});
