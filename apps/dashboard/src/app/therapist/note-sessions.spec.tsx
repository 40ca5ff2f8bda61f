import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ClinicalNote, Session } from '@selfward/contract';
import { longDay, today } from '../../i18n/days.ts';
import { ok, type Routes } from '../../test/fake-server.ts';
import { response } from '../../test/practice.ts';
import { asRuth, client, note, noteId, own } from './test/ruth.ts';
import { session, sessionId } from './test/session.ts';

const at = `therapist/clients/${client}/notes`;
const list = `GET ${own}/clients/${client}/sessions`;
const path = `${own}/notes/${noteId}`;
const earlier = '0198a0f0-0000-7000-8000-000000000052';
const taken = '0198a0f0-0000-7000-8000-000000000053';
/** In whichever year this runs, a day of it is said without the year. */
const year = today().slice(0, 4);
const over = { state: 'finished', phase: 'over' } as const;

const past: Session = { ...session, ...over, id: earlier, day: `${year}-11-02`, clock: '09:00' };
const noted: Session = { ...past, id: taken, day: `${year}-10-26`, note: 'signed', noteId: taken };

const sessions = (items: readonly Session[]): Routes => ({
  [list]: () => ok({ items, next: null }),
});
const choice = () => screen.findByLabelText<HTMLSelectElement>('Of which session');
const chosen = async () => (await choice()).selectedOptions[0]?.textContent;
const choose = async (value: string) => fireEvent.change(await choice(), { target: { value } });
const paper = () => screen.findByLabelText('What we looked at');

/** Each test has a note of its own: keepers outlive a page. */
function withNote(start: Partial<ClinicalNote>): Routes {
  let now: ClinicalNote = { ...note, ...start };
  return {
    [`GET ${path}`]: () => ok(now),
    [`PUT ${path}`]: ({ body }) => {
      now = { ...now, ...Object(body), revision: now.revision + 1 };
      return ok(now);
    },
  };
}

async function begun(items: readonly Session[]) {
  const { server, unmount } = asRuth(`${at}/new`, {
    ...sessions(items),
    [`POST ${own}/clients/${client}/notes`]: ({ body }) => ok({ ...note, ...Object(body) }, 201),
  });
  fireEvent.change(await paper(), { target: { value: 'First words' } });
  const field = await paper();
  await act(async () => fireEvent.blur(field));
  await waitFor(() => expect(server.of('POST', 'notes')).toHaveLength(1));
  unmount();
  return server.of('POST', 'notes')[0]?.body;
}

describe('a new note', () => {
  it('is of the session that runs, or of the one of today without a note', async () => {
    expect(await begun([past, session])).toMatchObject({ sessionId, sessionOn: today() });
    const met = { ...session, ...over };
    expect(await begun([met, past])).toMatchObject({ sessionId });
  });

  it('is of no session when there is none of today, or it has a note already', async () => {
    const nothing = { sessionId: null, sessionOn: today() };
    expect(await begun([past])).toMatchObject(nothing);
    expect(await begun([{ ...session, note: 'draft', noteId: taken }])).toMatchObject(nothing);
  });

  it('can be written when the sessions cannot be read', async () => {
    asRuth(`${at}/new`, { [list]: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await paper()).toBeTruthy();
    expect(screen.getByLabelText('Of which day')).toHaveProperty('value', today());
  });

  it('beside an answer begins with the session that runs', async () => {
    asRuth(`therapist/clients/${client}/answers/${response}?note=new`, sessions([session]));
    expect(await chosen()).toBe(`${longDay(session.day)}, 14:00`);
  });
});

describe('a draft that is there', () => {
  it('is put to a session, and taken from it', async () => {
    const { server } = asRuth(`${at}/${noteId}`, {
      ...sessions([session, past]),
      ...withNote({ revision: 1000 }),
    });
    expect(await chosen()).toBe('Another day');
    await choose(earlier);
    expect(screen.queryByLabelText('Of which day')).toBeNull();
    await waitFor(
      () =>
        expect(server.of('PUT', noteId)[0]?.body).toMatchObject({
          sessionId: earlier,
          sessionOn: `${year}-11-02`,
        }),
      { timeout: 4000 },
    );
    await choose('');
    expect(await screen.findByLabelText('Of which day')).toHaveProperty('value', `${year}-11-02`);
    await waitFor(
      () => expect(server.of('PUT', noteId)[1]?.body).toMatchObject({ sessionId: null }),
      { timeout: 4000 },
    );
  }, 20_000);

  it('is not put to a session that has a note', async () => {
    asRuth(`${at}/${noteId}`, { ...sessions([past, noted]), ...withNote({ revision: 1100 }) });
    const name = `${longDay(`${year}-10-26`)}, 09:00, has a note`;
    expect(await screen.findByRole('option', { name })).toHaveProperty('disabled', true);
  });

  it('keeps a session that is too far back to be listed', async () => {
    asRuth(`${at}/${noteId}`, {
      ...sessions([session]),
      ...withNote({ revision: 1200, sessionId: taken, sessionOn: `${year}-03-02` }),
    });
    expect(await chosen()).toBe(longDay(`${year}-03-02`));
  });
});

describe('the list of notes', () => {
  it('tells a note of a session from one of a day', async () => {
    const line = { ...note, addendaCount: 0, sessionOn: `${year}-03-02` };
    asRuth(at, {
      [`GET ${own}/clients/${client}/notes`]: () =>
        ok({ notes: [line, { ...line, id: taken, sessionId, sessionOn: `${year}-03-09` }] }),
    });
    expect(await screen.findByText('Note of 2 March')).toBeTruthy();
    expect(screen.getByText('Session of 9 March')).toBeTruthy();
  });
});
