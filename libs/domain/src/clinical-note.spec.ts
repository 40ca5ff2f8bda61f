import {
  addAddendum,
  deleteNote,
  keepsVersion,
  type NoteState,
  noteStates,
  revise,
  sign,
} from './clinical-note.ts';
import { skeletonOf } from './note-template.ts';

describe('a note', () => {
  it.each<[string, (state: NoteState) => unknown, (string | null)[]]>([
    ['revised', (state) => revise({ state }), [null, 'note-signed']],
    ['signed', (state) => sign({ state, text: 'Rest.' }), [null, 'note-signed']],
    ['deleted', (state) => deleteNote({ state }), [null, 'note-signed']],
    ['added to', (state) => addAddendum({ state }), ['note-not-signed', null]],
  ])('%s as a draft, and when signed', (_, act, refused) => {
    expect(noteStates.map((state) => refusal(() => act(state)))).toEqual(refused);
  });

  it.each(['', ' \n\t', skeletonOf('soap'), '## Only a heading', '#'])(
    'in which nothing is written is not signed: %j',
    (text) => {
      expect(refusal(() => sign({ state: 'draft', text }))).toBe('note-empty');
    },
  );

  it.each(['a', '## Plan\nRest.', '#hashtag is no heading'])(
    'with some part empty is signed: %j',
    (text) => {
      expect(sign({ state: 'draft', text })).toBe('signed');
    },
  );
});

describe('the outgoing text of a note is kept as a version', () => {
  const long = 'We spoke about Sunday. '.repeat(20);
  it.each([
    ['while words are added', { before: long, after: `${long}More.`, minutes: 1 }, false],
    ['while a word is mended', { before: long, after: long.replace('S', 's'), minutes: 1 }, false],
    ['after ten minutes', { before: long, after: `${long}More.`, minutes: 10 }, true],
    ['when all of it goes', { before: long, after: '', minutes: 0 }, true],
    ['when another takes its place', { before: long, after: 'x'.repeat(900), minutes: 0 }, true],
    ['when a few words go', { before: 'Short.', after: '', minutes: 9 }, false],
    ['when nothing was in it', { before: skeletonOf('dap'), after: 'Words.', minutes: 60 }, false],
    ['when nothing changed', { before: long, after: long, minutes: 60 }, false],
  ])('%s', (_, { minutes, ...texts }, isKept) => {
    const lastKeptAt = new Date('2026-11-24T10:00:00Z');
    const now = new Date(lastKeptAt.getTime() + minutes * 60_000);
    expect(keepsVersion({ ...texts, lastKeptAt, now })).toBe(isKept);
  });
});

function refusal(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (broken) {
    return broken instanceof Error ? broken.message : 'unknown';
  }
}
