import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ClinicalNote } from '@selfward/contract';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { asRuth, client, note, noteId, own } from './test/ruth.ts';

const at = `therapist/clients/${client}/notes`;
const path = `${own}/notes/${noteId}`;
const press = (element: HTMLElement) => act(async () => fireEvent.click(element));
const click = async (name: string | RegExp) => press(await screen.findByRole('button', { name }));
const choose = async (name: string) => press(await screen.findByRole('radio', { name }));
const paper = () => screen.findByLabelText('What we looked at');
const write = async (value: string) => fireEvent.change(await paper(), { target: { value } });

/** Each test has a note of its own: keepers outlive a page. */
const withNote = (start: Partial<ClinicalNote>, more: Routes = {}): Routes => {
  let now: ClinicalNote = { ...note, ...start };
  return {
    [`GET ${path}`]: () => ok(now),
    [`PUT ${path}`]: ({ body, ifMatch }) => {
      if (ifMatch !== `"${now.revision}"`) return refuse(412, 'revision-changed', { current: now });
      now = { ...now, ...Object(body), revision: now.revision + 1 };
      return ok(now);
    },
    ...more,
  };
};

describe('the headings of a note', () => {
  it('come into an empty note, and change as long as nothing is written', async () => {
    asRuth(`${at}/${noteId}`, withNote({ text: '', revision: 100 }));
    await choose('SOAP');
    expect(await paper()).toHaveProperty('value', expect.stringContaining('## Subjective ('));
    await choose('DAP');
    expect(await paper()).toHaveProperty('value', expect.stringMatching(/^## Data \(/));
    await choose('Free');
    expect(await paper()).toHaveProperty('value', '');
  });

  it('never take the place of what is written, but come below it when asked', async () => {
    asRuth(`${at}/${noteId}`, withNote({ text: 'We spoke.', revision: 200 }));
    await choose('BIRP');
    expect(await paper()).toHaveProperty('value', 'We spoke.');
    await click('Put the BIRP headings below what is written');
    expect(await paper()).toHaveProperty('value', expect.stringMatching(/^We spoke\.\n\n## Beh/));
  });

  it('with nothing below are named before signing, which stays possible', async () => {
    asRuth(
      `${at}/${noteId}`,
      withNote({ text: '## Data\n\nSaid.', template: 'dap', revision: 300 }),
    );
    await paper();
    await click('Sign');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Nothing stands under Assessment and Plan/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Sign' })).toBeTruthy();
  });
});

describe('a look at a note', () => {
  const tricky = [
    '## Plan',
    '**rest** <b onclick="alert(1)">bold</b> <script>alert(2)</script>',
    '[walk](javascript:alert(3)) [page](https://example.org) ![secret](https://example.org/x.png)',
  ].join('\n\n');

  it('shows Markdown, and neither HTML nor pictures nor links that run something', async () => {
    const { router, container } = asRuth(
      `${at}/${noteId}`,
      withNote({ text: tricky, revision: 400 }),
    );
    await choose('Preview');
    expect(router.state.location.search).toEqual({ view: 'preview' });
    expect(await screen.findByRole('heading', { level: 3, name: 'Plan' })).toBeTruthy();
    expect(screen.getByText('rest').tagName).toBe('STRONG');
    expect(container.querySelector('img, script, b, [onclick]')).toBeNull();
    expect(screen.getByText(/<b onclick/)).toBeTruthy();
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toContain('page');
    expect(screen.queryByRole('link', { name: 'walk' })).toBeNull();
    await choose('Write');
    expect(await paper()).toHaveProperty('value', tricky);
  });

  it('at an earlier text changes nothing until it is brought back', async () => {
    const { server } = asRuth(
      `${at}/${noteId}`,
      withNote(
        { text: 'Now.', revision: 500 },
        {
          [`GET ${path}/versions`]: () =>
            ok({ versions: [{ revision: 7, savedOn: '2026-11-20', authorName: 'Ruth' }] }),
          [`GET ${path}/versions/7`]: () =>
            ok({ revision: 7, savedOn: '2026-11-20', authorName: 'Ruth', text: 'Earlier.' }),
        },
      ),
    );
    await choose('Earlier');
    await click(/^Read: Text 1/);
    expect(await screen.findByText('Earlier.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
    expect(server.of('PUT', noteId)).toEqual([]);
    await click('Bring this text back');
    expect(await paper()).toHaveProperty('value', 'Earlier.');
    await waitFor(() =>
      expect(server.of('PUT', noteId)).toMatchObject([
        { ifMatch: '"500"', body: { text: 'Earlier.' } },
      ]),
    );
  });
});

describe('a draft', () => {
  it('is deleted after a question', async () => {
    const { server, router } = asRuth(
      `${at}/${noteId}`,
      withNote({ revision: 600 }, { [`DELETE ${path}`]: () => ok(null, 204) }),
    );
    await paper();
    await click('Delete');
    const dialog = within(await screen.findByRole('dialog'));
    await press(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/notes$/));
    expect(server.of('DELETE', noteId)[0]?.ifMatch).toBe('"600"');
    expect(await screen.findByText('The draft is deleted.')).toBeTruthy();
  });

  it('is saved at once by Ctrl S, and saved and left by Escape', async () => {
    const { server, router } = asRuth(`${at}/${noteId}`, withNote({ revision: 700 }));
    await write('First.');
    await act(async () => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true }));
    expect(server.of('PUT', noteId)[0]?.body).toMatchObject({ text: 'First.' });
    await write('Second.');
    const field = await paper();
    await act(async () => fireEvent.keyDown(field, { key: 'Escape' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/notes$/));
    expect(server.of('PUT', noteId)[1]?.body).toMatchObject({ text: 'Second.' });
  });

  it('of a session begins with its day, and goes on where there is one', async () => {
    const session = '0198a0f0-0000-7000-8000-000000000044';
    let found: string | null = null;
    const routes = {
      [`GET ${own}/sessions/${session}`]: () => ok({ day: '2026-11-18', noteId: found }),
      [`POST ${own}/clients/${client}/notes`]: () => refuse(503, 'busy'),
      [`GET ${path}`]: () => ok({ ...note, revision: 800, text: 'Begun.' }),
    };
    const { server, unmount } = asRuth(`${at}/new?session=${session}`, routes);
    expect(await screen.findByRole('option', { name: /^Wednesday,? 18 November/ })).toBeTruthy();
    await write('Words.');
    const field = await paper();
    await act(async () => fireEvent.blur(field));
    expect(server.of('POST', 'notes')[0]?.body).toMatchObject({
      sessionId: session,
      sessionOn: '2026-11-18',
    });
    unmount();
    found = noteId;
    asRuth(`${at}/new?session=${session}`, routes);
    expect(await paper()).toHaveProperty('value', 'Begun.');
  });
});

describe('a signed note', () => {
  it('takes an addendum below, and leads to the next agreement', async () => {
    let now: ClinicalNote = { ...note, state: 'signed', signedOn: '2026-11-21', revision: 900 };
    const { server } = asRuth(`${at}/${noteId}`, {
      [`GET ${path}`]: () => ok(now),
      [`POST ${path}/addenda`]: ({ body }) => {
        const more = { id: client, authorName: 'Ruth', isMine: true, addedOn: '2026-11-24' };
        now = { ...now, addenda: [{ ...more, text: '', ...Object(body) }] };
        return ok(now.addenda[0], 201);
      },
    });
    const next = await screen.findByRole('link', { name: 'Agree on what comes next' });
    expect(next.getAttribute('href')).toContain(`agree?client=${client}`);
    expect(screen.queryByLabelText('What we looked at')).toBeNull();
    await click('Add to this note');
    await click('Add');
    expect(await screen.findByText('Please write what you want to add.')).toBeTruthy();
    const field = screen.getByLabelText('Addendum');
    fireEvent.change(field, { target: { value: 'It was Monday.' } });
    await click('Add');
    expect(await screen.findByText(/^Added by Ruth on Tuesday,? 24 November 2026$/)).toBeTruthy();
    expect(await screen.findByText('It was Monday.')).toBeTruthy();
    expect(server.of('POST', 'addenda')).toHaveLength(1);
  });
});
