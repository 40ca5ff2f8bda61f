import { jest } from '@jest/globals';
import { addItem, type Exercise, newItem, removeItem } from '@selfward/domain';
import { aDraft, copied } from '../../app/therapist/test/draft.ts';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { DraftKeeper } from './draft-keeper.ts';

const practice = 'p';
const titled = (title: string) => (exercise: Exercise) => ({ ...exercise, title });
const titleOf = (keeper: DraftKeeper) => keeper.draft().written.title;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a draft while it is written', () => {
  it('takes back what was typed in one field in one go, and each other step alone', () => {
    fakeServer({});
    const keeper = new DraftKeeper(practice, aDraft());
    keeper.edit(titled('A'), 'title');
    keeper.edit(titled('Ab'), 'title');
    keeper.edit((now) => ({ ...now, minutes: '9' }), 'minutes');
    jest.advanceTimersByTime(1300);
    keeper.edit((now) => ({ ...now, minutes: '90' }), 'minutes');
    const said = () => [titleOf(keeper), keeper.draft().written.minutes];
    const seen = [said()];
    for (let step = 0; step < 3; step++) {
      keeper.undo();
      seen.push(said());
    }
    expect(seen).toEqual([
      ['Ab', '90'],
      ['Ab', '9'],
      ['Ab', '25'],
      [copied.title, '25'],
    ]);
    expect(keeper.draft()).toMatchObject({ canUndo: false, canRedo: true });
    keeper.redo();
    expect(titleOf(keeper)).toBe('Ab');
  });

  it('goes on from an undone step, and what was ahead of it is gone', () => {
    fakeServer({});
    const keeper = new DraftKeeper(practice, aDraft());
    keeper.edit(titled('A'));
    keeper.undo();
    keeper.edit(titled('B'));
    keeper.redo();
    expect(titleOf(keeper)).toBe('B');
    keeper.edit(titled('B'));
    keeper.undo();
    expect(titleOf(keeper)).toBe(copied.title);
  });

  it('is saved once the keys rest, and undone back to what is saved it needs no saving', async () => {
    const draft = aDraft();
    const server = fakeServer({
      [`PUT practices/${practice}/therapist/exercise-drafts/${draft.id}`]: ({ body }) =>
        ok({ ...draft, revision: 4, ...Object(body) }),
    });
    const keeper = new DraftKeeper(practice, draft);
    keeper.edit(titled('A'), 'title');
    await jest.advanceTimersByTimeAsync(1000);
    keeper.edit(titled('Ab'), 'title');
    expect(server.asked).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1600);
    expect(server.asked.map(({ ifMatch, body }) => [ifMatch, Object(body).exercise.title])).toEqual(
      [['"3"', 'Ab']],
    );
    keeper.edit(titled('Abc'));
    keeper.undo();
    expect(keeper.hasUnsaved()).toBe(false);
  });

  it('is tried again by itself after a moment without a net', async () => {
    const draft = aDraft();
    const server = fakeServer({
      [`PUT practices/${practice}/therapist/exercise-drafts/${draft.id}`]: ({ body }) =>
        ok({ ...draft, revision: 4, ...Object(body) }),
    });
    const keeper = new DraftKeeper(practice, draft);
    server.state.isDown = true;
    keeper.edit(titled('A'));
    await keeper.flush();
    expect(keeper.draft().failure).toBeTruthy();
    server.state.isDown = false;
    await jest.advanceTimersByTimeAsync(3100);
    expect(keeper.draft()).toMatchObject({ failure: null, there: { revision: 4 } });
    expect(keeper.hasUnsaved()).toBe(false);
  });

  it('knows its own words again where only the answer was lost', async () => {
    const draft = aDraft();
    fakeServer({
      [`PUT practices/${practice}/therapist/exercise-drafts/${draft.id}`]: ({ body }) =>
        refuse(412, 'revision-changed', { current: { ...draft, revision: 4, ...Object(body) } }),
    });
    const keeper = new DraftKeeper(practice, draft);
    keeper.edit(titled('A'));
    expect(await keeper.flush()).toBe(true);
    expect(keeper.draft()).toMatchObject({ conflict: null, there: { revision: 4 } });
  });

  it('takes a newer version from elsewhere only while nothing here waits', () => {
    fakeServer({});
    const draft = aDraft();
    const newer = { ...draft, revision: 5, exercise: { ...copied, title: 'Elsewhere' } };
    const keeper = new DraftKeeper(practice, draft);
    keeper.edit(titled('Here'));
    keeper.adopt(newer);
    expect(titleOf(keeper)).toBe('Here');
    keeper.undo();
    keeper.adopt(newer);
    expect(keeper.draft()).toMatchObject({ canUndo: false, written: { title: 'Elsewhere' } });
  });

  it('lets a translated line go with its question, and brings both back', () => {
    fakeServer({});
    const item = { ...newItem(copied, 'text_short'), id: 'extra', text: 'More?' };
    const exercise = {
      ...addItem(copied, item),
      texts: { de: { 'extra.text': 'Mehr?', title: 'Wo?' } },
    };
    const keeper = new DraftKeeper(practice, aDraft({ exercise }));
    keeper.edit((now) => removeItem(now, 'extra'));
    expect(keeper.draft().written.texts).toEqual({ de: { title: 'Wo?' } });
    keeper.undo();
    expect(keeper.draft().written.texts).toEqual(exercise.texts);
  });
});
