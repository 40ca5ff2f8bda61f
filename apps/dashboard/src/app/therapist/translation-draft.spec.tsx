import type { TranslationDraft } from '@selfward/contract';
import { type Exercise, wordingOf } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { copied, slug } from './test/draft.ts';
import { asRuth, own } from './test/ruth.ts';

const exercise: Exercise = { ...copied, version: '1.0.0', status: 'active' };
const lines = wordingOf(exercise);
const all = `${own}/exercises/${slug}/versions/1.0.0/translations`;
const de = `${all}/de`;

const none: TranslationDraft = {
  lang: 'de',
  official: false,
  authorName: '',
  savedAt: null,
  revision: 0,
  wording: {},
  known: {},
};

/** Holds a draft as the API does: each save counts on, another revision is refused. */
function desk(draft: Partial<TranslationDraft> = {}, more: Routes = {}, search = '&lang=de') {
  const kept = { now: { ...none, ...draft } };
  const page = asRuth(`therapist/library/${slug}/versions?version=1.0.0${search}`, {
    [`GET ${own}/exercises/${slug}`]: () =>
      ok({
        exercise,
        isPlayable: true,
        source: 'practice',
        isRetired: false,
        canCopy: true,
        ideas: [],
      }),
    [`GET ${all}`]: () => ok({ translations: [], drafts: [] }),
    [`GET ${de}/draft`]: () => ok(kept.now),
    [`PUT ${de}/draft`]: ({ body, ifMatch }) => {
      if (ifMatch !== `"${kept.now.revision}"`)
        return refuse(412, 'revision-changed', { current: kept.now });
      kept.now = { ...kept.now, ...Object(body), revision: kept.now.revision + 1 };
      return ok(kept.now);
    },
    ...more,
  });
  return { ...page, kept };
}

/** The first page of a file takes longer than the others. */
const title = () =>
  screen.findByLabelText(/^Translation of: Where did I learn it/, {}, { timeout: 5000 });
const write = async (value: string) =>
  act(async () => fireEvent.change(await title(), { target: { value } }));
const click = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));

describe('a translation that is not whole yet', () => {
  it('is kept as a draft by itself, and nothing calls it unreadable', async () => {
    const { kept, server } = desk();
    await write('Wo habe ich das gelernt?');
    await screen.findByText('What you have is saved as a draft.', {}, { timeout: 4000 });
    expect(kept.now.wording).toEqual({ title: 'Wo habe ich das gelernt?' });
    expect(
      screen.getByText(new RegExp(`^${lines.length - 1} lines are still to write`)),
    ).toBeTruthy();
    expect(screen.getByText(/^Clients read it once every line is there/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save in German' })).toBeNull();
    expect(server.of('PUT', 'translations').map(({ ifMatch }) => ifMatch)).toEqual(['"0"']);
  });

  it('is left with a press, and the words have arrived before', async () => {
    const { kept, router } = desk();
    await write('Woher?');
    await click('Go on later');
    await waitFor(() => expect(router.state.location.search).toEqual({ version: '1.0.0' }));
    expect(kept.now).toMatchObject({ revision: 1, wording: { title: 'Woher?' } });
    expect(await screen.findByText(/^Kept as a draft in German\./)).toBeTruthy();
  });

  it('stands where it was left, and in the list as what no client reads', async () => {
    const there = { ...none, revision: 4, wording: { title: 'Woher?' }, authorName: 'Paul' };
    desk(there);
    expect(await title()).toHaveProperty('value', 'Woher?');
  });

  it('goes with the whole of it by the revision that was seen, and no other', async () => {
    const wording = Object.fromEntries(lines.map(({ path }) => [path, 'Auf Deutsch']));
    const saved = { lang: 'de', authorName: 'Ruth', savedAt: '', revision: 1, official: false };
    const { server, router } = desk(
      { revision: 4, wording },
      { [`PUT ${de}?draft=4`]: () => ok({ ...saved, wording }) },
    );
    await title();
    await click('Save in German');
    await waitFor(() => expect(router.state.location.search).toEqual({ version: '1.0.0' }));
    expect(server.of('PUT', 'translations')).toHaveLength(1);
  });

  it('is named in the list', async () => {
    const line = { ...none, revision: 1, authorName: 'Paul', savedAt: '2026-11-21T10:00:00Z' };
    desk({}, { [`GET ${all}`]: () => ok({ translations: [], drafts: [line] }) }, '');
    expect(await screen.findByText(/^a draft by Paul, .*; no client reads it$/)).toBeTruthy();
  });

  it('begins with what was translated before, where the very words come again', async () => {
    const known = { title: 'Woher kommt das?' };
    const { server } = desk({ known });
    expect(await title()).toHaveProperty('value', 'Woher kommt das?');
    expect(screen.getByText(/^One line comes from earlier translations/)).toBeTruthy();
    expect(server.of('PUT', 'translations')).toEqual([]);
  });

  it('never goes over what a colleague wrote meanwhile', async () => {
    const { kept } = desk({ revision: 1, wording: { title: 'A' } });
    await title();
    kept.now = { ...kept.now, revision: 2, wording: { title: 'Von Paul' } };
    await write('Von Ruth');
    await click('Go on later');
    const choice = within(
      await screen.findByRole('region', { name: 'This was changed elsewhere' }),
    );
    expect(choice.getByText('Von Paul')).toBeTruthy();
    fireEvent.click(choice.getByRole('button', { name: /Keep what is written here/ }));
    await waitFor(() => expect(kept.now.wording).toEqual({ title: 'Von Ruth' }));
  });

  it('without a net stands in the way of leaving', async () => {
    const { server, router } = desk();
    await title();
    server.state.isDown = true;
    await write('Im Zug');
    await click('Go on later');
    expect(await screen.findByText(/^Not saved yet\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Today' }));
    const dialog = within(await screen.findByRole('dialog', { name: /is not saved/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Stay here' }));
    expect(router.state.location.search).toHaveProperty('lang');
  });

  it('is thrown away only after it was said what goes', async () => {
    const path = `${de}/draft`;
    const there = { ...none, revision: 4, wording: { title: 'Woher?' } };
    const { server, router } = desk(there, { [`DELETE ${path}`]: () => ok(null, 204) });
    await click('Throw this draft away…');
    expect(server.of('DELETE', path)).toEqual([]);
    await click('Throw it away');
    await waitFor(() => expect(router.state.location.search).toEqual({ version: '1.0.0' }));
    expect(server.of('DELETE', path).map(({ ifMatch }) => ifMatch)).toEqual(['"4"']);
  });
});
