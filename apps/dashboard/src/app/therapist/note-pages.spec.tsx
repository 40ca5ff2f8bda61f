import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { asRuth, client, note, noteId, own } from './test/ruth.ts';
import { session, sessionId } from './test/session.ts';

const at = `therapist/clients/${client}/notes`;
const put = `PUT ${own}/notes/${noteId}`;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const paper = () => screen.findByLabelText('What we looked at');
const write = async (text: string) => fireEvent.change(await paper(), { target: { value: text } });
const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const leave = async () => {
  await act(async () => fireEvent.click(screen.getByRole('link', { name: 'Library' })));
};

const saving = (): Routes => {
  let now = note;
  return {
    [put]: ({ body, ifMatch }) => {
      if (ifMatch !== `"${now.revision}"`) return refuse(412, 'revision-changed', { current: now });
      now = { ...now, ...Object(body), revision: now.revision + 1 };
      return ok(now);
    },
  };
};

describe('a clinical note', () => {
  it('saves itself a moment after the last word, on top of the version it knows', async () => {
    const { server } = asRuth(`${at}/${noteId}`, saving());
    await write('Asking as taking. More.');
    expect(await screen.findByText('Saving…')).toBeTruthy();
    expect(server.of('PUT', noteId)).toEqual([]);
    await screen.findByText('Saved. A draft until you sign');
    expect(server.of('PUT', noteId)).toMatchObject([
      {
        ifMatch: '"3"',
        body: {
          text: 'Asking as taking. More.',
          template: 'free',
          sessionId: null,
          sessionOn: '2026-11-20',
        },
      },
    ]);
    await write('Asking as taking. More. And more.');
    await act(async () => fireEvent.blur(await paper()));
    expect(server.of('PUT', noteId)[1]?.ifMatch).toBe('"4"');
  }, 20_000);

  it('begins with the first words, and only once', async () => {
    let begun = { ...note, revision: 1 };
    const { server, router } = asRuth(`${at}/new`, {
      [`POST ${own}/clients/${client}/notes`]: ({ body }) => {
        begun = { ...begun, ...Object(body) };
        return ok(begun, 201);
      },
      [`GET ${own}/notes/${noteId}`]: () => ok(begun),
    });
    await paper();
    await wait(50);
    expect(server.of('POST', 'notes')).toEqual([]);
    await write('First words');
    const before = await paper();
    await act(async () => fireEvent.blur(before));
    await waitFor(() => expect(router.state.location.pathname).toContain(noteId));
    expect(server.of('POST', 'notes')).toHaveLength(1);
    expect(await paper()).toBe(before);
    expect(before).toHaveProperty('value', 'First words');
  });

  it('keeps both texts when it was written on elsewhere', async () => {
    let current = { ...note, revision: 8, text: 'From the tablet' };
    const { server } = asRuth(`${at}/${noteId}`, {
      [put]: ({ ifMatch, body }) => {
        if (ifMatch !== '"8"') return refuse(412, 'revision-changed', { current });
        current = { ...current, ...Object(body), revision: 9 };
        return ok(current);
      },
    });
    await write('From here');
    await act(async () => fireEvent.blur(await paper()));
    expect(await screen.findByText('From the tablet')).toBeTruthy();
    expect(await screen.findByText('From here')).toBeTruthy();
    await act(async () => press('Keep both, one below the other'));
    await waitFor(() => expect(server.of('PUT', noteId)).toHaveLength(2));
    expect(server.of('PUT', noteId)[1]).toMatchObject({
      ifMatch: '"8"',
      body: { text: 'From the tablet\n\nFrom here' },
    });
    expect(await paper()).toHaveProperty('value', 'From the tablet\n\nFrom here');
  });

  it('is not in conflict with its own earlier try', async () => {
    asRuth(`${at}/${noteId}`, {
      [put]: ({ body }) =>
        refuse(412, 'revision-changed', { current: { ...note, ...Object(body), revision: 4 } }),
    });
    await write('Twice sent');
    await act(async () => fireEvent.blur(await paper()));
    expect(await screen.findByText('Saved. A draft until you sign')).toBeTruthy();
  });

  it('warns before it is left with unsent words, and still has them afterwards', async () => {
    const { server } = asRuth(`${at}/${noteId}`, saving());
    await write('Offline words');
    server.state.isOffline = true;
    await leave();
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/stay in this window/)).toBeTruthy();
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Stay here' })));
    expect(await paper()).toHaveProperty('value', 'Offline words');
    expect(await screen.findByText(/Not saved yet. You are offline/)).toBeTruthy();
    server.state.isOffline = false;
    await leave();
    await screen.findByRole('heading', { level: 1, name: 'Library' });
    expect(server.of('PUT', noteId).at(-1)?.body).toMatchObject({ text: 'Offline words' });
  });

  it('says why it cannot be signed while it is empty', async () => {
    const { server } = asRuth(`${at}/${noteId}`, {
      [`GET ${own}/notes/${noteId}`]: () => ok({ ...note, revision: 30, text: '  \n' }),
    });
    await paper();
    press('Sign');
    expect(await screen.findByText('There is nothing in this note to sign yet.')).toBeTruthy();
    expect(server.of('POST', 'sign')).toEqual([]);
  });

  it('is signed after a confirmation, with its last words', async () => {
    let now = { ...note, revision: 40 };
    const { server } = asRuth(`${at}/${noteId}`, {
      [`GET ${own}/notes/${noteId}`]: () => ok(now),
      [put]: ({ body }) => {
        now = { ...now, ...Object(body), revision: 41 };
        return ok(now);
      },
      [`POST ${own}/notes/${noteId}/sign`]: () => {
        now = { ...now, revision: 42, state: 'signed', signedOn: '2026-11-24' };
        return ok(now);
      },
    });
    await write('The last words');
    press('Sign');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/cannot be edited afterwards; what you want to add/)).toBeTruthy();
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Sign' })));
    await screen.findByText(/^Signed by Ruth on Tuesday,? 24 November 2026$/);
    expect(server.of('POST', 'sign')[0]).toMatchObject({
      ifMatch: '"41"',
      key: expect.any(String),
    });
    expect(screen.queryByLabelText('What we looked at')).toBeNull();
    expect(await screen.findByText('The last words')).toBeTruthy();
  });

  it('can stand beside the answers', async () => {
    asRuth(`${at}/${noteId}`);
    const beside = await screen.findByRole('link', { name: 'Beside the answers' });
    expect(beside.getAttribute('href')).toMatch(new RegExp(`/answers\\?note=${noteId}$`));
  });

  it('of a session that still runs leads back to its end', async () => {
    const of = { ...note, sessionId, sessionOn: session.day, signedOn: session.day };
    asRuth(`${at}/${noteId}`, {
      [`GET ${own}/notes/${noteId}`]: () => ok({ ...of, state: 'signed' }),
      [`GET ${own}/sessions/${sessionId}`]: () => ok(session),
    });
    await screen.findByText('The session is still running.');
    const finish = screen.getByRole('link', { name: 'Finish the session' });
    expect(finish.getAttribute('href')).toMatch(new RegExp(`/sessions/${sessionId}$`));
    const next = screen.getByRole('link', { name: 'Agree on what comes next' });
    expect(next.className).not.toContain('main');
  });

  it('of a colleague is read, not written', async () => {
    asRuth(`${at}/${noteId}`, {
      [`GET ${own}/notes/${noteId}`]: () => ok({ ...note, authorName: 'Paul', isMine: false }),
    });
    await screen.findByText('Clinical note about Noor Haddad, by Paul');
    expect(screen.queryByLabelText('What we looked at')).toBeNull();
  });
});
