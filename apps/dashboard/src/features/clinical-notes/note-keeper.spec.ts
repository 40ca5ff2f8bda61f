import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { NoteKeeper } from './note-keeper.ts';

const place = { practice: 'p', client: 'c' };
const start: ClinicalNote = {
  id: 'n',
  clientId: 'c',
  revision: 1,
  state: 'draft',
  template: 'free',
  sessionId: null,
  sessionOn: '2026-11-20',
  text: '',
  addenda: [],
  authorName: 'Ruth',
  isMine: true,
  signedOn: null,
};

const empty: WriteNote = {
  text: '',
  template: 'free',
  sessionId: null,
  sessionOn: '2026-11-20',
};

const later = (answer: () => Response) =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(answer()), 20));

/** Takes a save only on top of the newest version, a moment after it was sent. */
function practiceWith(note: ClinicalNote) {
  let now = note;
  return fakeServer({
    'PUT practices/p/therapist/notes/n': ({ ifMatch, body }) =>
      later(() => {
        if (ifMatch !== `"${now.revision}"`)
          return refuse(412, 'revision-changed', { current: now });
        now = { ...now, ...Object(body), revision: now.revision + 1 };
        return ok(now);
      }),
    'POST practices/p/therapist/clients/c/notes': ({ body }) =>
      later(() => ok({ ...start, ...Object(body) }, 201)),
  });
}

describe('the keeper of a note', () => {
  it('sends one save at a time, so that it is never in conflict with itself', async () => {
    const server = practiceWith(start);
    const keeper = new NoteKeeper(place, start);
    keeper.write({ text: 'one' });
    const first = keeper.flush();
    keeper.write({ text: 'two' });
    const others = [keeper.flush(), keeper.flush(), keeper.flush()];
    expect(await Promise.all([first, ...others])).toEqual([false, true, true, true]);
    expect(server.of('PUT', 'notes').map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    expect(keeper.note().conflict).toBeNull();
  });

  it('begins a note once, with the same request until it is answered', async () => {
    const server = practiceWith(start);
    const keeper = new NoteKeeper(place, empty);
    expect(await keeper.flush()).toBe(true);
    keeper.write({ text: 'first' });
    server.state.isOffline = true;
    expect(await keeper.flush()).toBe(false);
    keeper.write({ text: 'first and second' });
    server.state.isOffline = false;
    await keeper.flush();
    expect(server.of('POST', 'notes').map(({ body }) => body)).toEqual([
      { ...empty, text: 'first' },
    ]);
    expect(await keeper.flush()).toBe(true);
    expect(server.of('PUT', 'notes')[0]?.body).toMatchObject({ text: 'first and second' });
  });

  it('takes a newer version only while nothing here waits', () => {
    const keeper = new NoteKeeper(place, start);
    keeper.adopt({ ...start, revision: 2, text: 'newer' });
    expect(keeper.note().written.text).toBe('newer');
    keeper.write({ text: 'mine' });
    keeper.adopt({ ...start, revision: 3, text: 'newest' });
    expect(keeper.note().written.text).toBe('mine');
    expect(keeper.note().revision).toBe(2);
  });
});
