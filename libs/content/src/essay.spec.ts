import { ideas } from './essay.ts';
import { library } from './library.ts';

describe('the essay behind the pathway', () => {
  it('is covered as each exercise says', () => {
    const said = ideas.flatMap(({ code, exercises }) => exercises.map((slug) => `${slug} ${code}`));
    const covered = library.flatMap(({ slug, covers }) => covers.map((code) => `${slug} ${code}`));
    expect(said.toSorted()).toEqual(covered.toSorted());
  });

  it('has for each idea an exercise or a feature', () =>
    expect(
      ideas.filter(({ exercises, feature }) => exercises.length === 0 && feature === ''),
    ).toEqual([]));
});
