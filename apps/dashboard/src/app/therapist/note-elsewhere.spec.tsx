import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ClinicalNote } from '@selfward/contract';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { response } from '../../test/practice.ts';
import { asRuth, client, note as anyNote, own } from './test/ruth.ts';

const at = `therapist/clients/${client}/notes`;
let made = 0;
/** Each test has a note of its own: words that are not saved outlive a page. */
let noteId = '';
let path = '';
beforeEach(() => {
  noteId = `0198a0f0-0000-7000-8000-0000000003${String((made += 1)).padStart(2, '0')}`;
  path = `${own}/notes/${noteId}`;
});

const press = (element: HTMLElement) => act(async () => fireEvent.click(element));
const click = async (name: string) => press(await screen.findByRole('button', { name }));
const paper = () => screen.findByLabelText('What we looked at');

const aNote = (more: Partial<ClinicalNote>): ClinicalNote => ({ ...anyNote, id: noteId, ...more });

async function write(value: string) {
  fireEvent.change(await paper(), { target: { value } });
  const field = await paper();
  await act(async () => fireEvent.blur(field));
}

describe('a note that was written on elsewhere', () => {
  const mine = { text: 'Said.\nFrom here.' };
  const theirs = {
    text: 'Said.\nFrom the tablet.',
    template: 'soap' as const,
    sessionOn: '2026-11-19',
  };
  const conflict = (revision: number, more: Routes = {}): Routes => ({
    [`GET ${path}`]: () => ok(aNote({ revision, text: 'Said.' })),
    [`PUT ${path}`]: ({ ifMatch, body }) =>
      ifMatch === `"${revision + 5}"`
        ? ok(aNote({ ...Object(body), revision: revision + 6 }))
        : refuse(412, 'revision-changed', {
            current: aNote({ ...theirs, revision: revision + 5 }),
          }),
    ...more,
  });
  const region = async (name: string) => within(await screen.findByRole('region', { name }));

  it('stands there twice, and marks what only one of them says', async () => {
    asRuth(`${at}/${noteId}`, conflict(3));
    await write(mine.text);
    const here = await region('Written here');
    const there = await region('There now');
    expect(here.getByText('Said.').tagName).toBe('P');
    expect(here.getByText('From here.').tagName).toBe('MARK');
    expect(there.getByText('From the tablet.').tagName).toBe('MARK');
    expect(here.getByText(/^Note of Friday,? 20 November 2026$/)).toBeTruthy();
    expect(there.getByText(/^Note of Thursday,? 19 November 2026 · SOAP$/)).toBeTruthy();
  });

  it('lets the one be chosen that is there, and says that it is saved', async () => {
    const { server } = asRuth(`${at}/${noteId}`, conflict(3));
    await write(mine.text);
    await click('Keep what is there');
    expect(await paper()).toHaveProperty('value', theirs.text);
    expect(await screen.findByText('Saved. A draft until you sign')).toBeTruthy();
    expect(server.of('PUT', noteId)).toHaveLength(1);
  });

  it('takes no letter that is still typed for a key of the page', async () => {
    const { server } = asRuth(
      `therapist/clients/${client}/answers/${response}?note=${noteId}`,
      conflict(3),
    );
    await write(mine.text);
    const both = await screen.findByRole('region', { name: 'Two texts of this note' });
    expect(document.activeElement).toBe(both);
    for (const key of ['e', 'r', 'j', ' ']) fireEvent.keyDown(both, { key });
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(server.of('PUT', 'read')).toEqual([]);
    expect(screen.getByText('From here.')).toBeTruthy();
  });
});

describe('words for a note that was signed elsewhere', () => {
  it('are shown again as an addendum that can be added', async () => {
    let now: ClinicalNote = aNote({ revision: 3, text: 'Said.' });
    const { server } = asRuth(`${at}/${noteId}`, {
      [`GET ${path}`]: () => ok(now),
      [`PUT ${path}`]: () => {
        now = { ...now, revision: 4, state: 'signed', signedOn: '2026-11-24' };
        return refuse(409, 'note-signed');
      },
      [`POST ${path}/addenda`]: ({ body }) => {
        const more = { id: client, authorName: 'Ruth', isMine: true, addedOn: '2026-11-24' };
        now = { ...now, addenda: [{ ...more, text: '', ...Object(body) }] };
        return ok(now.addenda[0], 201);
      },
    });
    await write('Said.\n\nAnd one thing more.');
    expect(await screen.findByText(/^Signed by Ruth/)).toBeTruthy();
    expect(screen.getByText(/signed elsewhere while these words were written/)).toBeTruthy();
    expect(screen.getByLabelText('Addendum')).toHaveProperty('value', 'And one thing more.');
    await click('Add');
    await screen.findByText(/^Added by Ruth/);
    expect(server.of('POST', 'addenda')[0]?.body).toEqual({ text: 'And one thing more.' });
    await click('Add to this note');
    expect(screen.getByRole('textbox', { name: 'Addendum' })).toHaveProperty('value', '');
  });
});

describe('a note that is not there', () => {
  it('says so, and closes', async () => {
    const { router } = asRuth(`${at}/${noteId}`);
    await screen.findByText('There is no such note. A draft may have been deleted.');
    await click('Close');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/notes$/));
  });
});

describe('words for a draft that was deleted elsewhere', () => {
  it('begin a new note', async () => {
    const again = '0198a0f0-0000-7000-8000-000000000061';
    let begun = aNote({ id: again, revision: 1 });
    const { server, router } = asRuth(`${at}/${noteId}`, {
      [`GET ${path}`]: () => ok(aNote({})),
      [`PUT ${path}`]: () => refuse(404, 'not-found'),
      [`POST ${own}/clients/${client}/notes`]: ({ body }) => {
        begun = { ...begun, ...Object(body) };
        return ok(begun, 201);
      },
      [`GET ${own}/notes/${again}`]: () => ok(begun),
    });
    await write('Still mine.');
    expect(await screen.findByText('Not saved. This draft is not there any more.')).toBeTruthy();
    await click('Save as a new note');
    await waitFor(() => expect(router.state.location.pathname).toContain(again));
    expect(server.of('POST', 'notes')[0]?.body).toMatchObject({ text: 'Still mine.' });
    expect(await paper()).toHaveProperty('value', 'Still mine.');
  });
});

describe('an addendum', () => {
  it('is still there when somebody looked elsewhere meanwhile, and says what is wrong', async () => {
    const signed = aNote({ state: 'signed', signedOn: '2026-11-24' });
    const routes = {
      [`GET ${path}`]: () => ok(signed),
      [`POST ${path}/addenda`]: () =>
        refuse(422, 'invalid-input', {
          errors: [{ pointer: '#/text', detail: 'This has a character that cannot be saved.' }],
        }),
    };
    const { unmount } = asRuth(`${at}/${noteId}`, routes);
    await click('Add to this note');
    fireEvent.change(screen.getByLabelText('Addendum'), { target: { value: 'Half a thought' } });
    unmount();
    asRuth(`${at}/${noteId}`, routes);
    await click('Add to this note');
    const field = screen.getByLabelText('Addendum');
    expect(field).toHaveProperty('value', 'Half a thought');
    await click('Add');
    await screen.findByText('This has a character that cannot be saved.');
    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty('value', 'Half a thought');
  });
});
