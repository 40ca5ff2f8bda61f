import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { response, roots } from '../../test/practice.ts';
import { asRuth, client, noteId, own, shared } from './test/ruth.ts';

const at = `therapist/clients/${client}/answers`;
const list = `GET ${own}/clients/${client}/responses?since=last-session`;
const page = { next: null, lastSessionOn: null, takenBack: [] };

describe('shared answers', () => {
  it('stand under the wording they were given to, codes and numbers in words', async () => {
    asRuth(at);
    await screen.findByRole('heading', { level: 3, name: 'What do you remember?' });
    const words = screen.getByText('The back seat, on the way to the hospital.');
    expect(words.className).toContain('words');
    expect(words.getAttribute('dir')).toBe('auto');
    expect(await screen.findByText('Rest must be earned')).toBeTruthy();
    expect(screen.getByText('Be quick').className).toContain('words');
    expect(await screen.findByText('7 of 10 (0 is “Not there”, 10 is “Very strong”)')).toBeTruthy();
  });

  it('say how many are kept, never which', async () => {
    asRuth(at);
    expect(await screen.findAllByText('Two answers are kept by Noor.')).not.toEqual([]);
    expect(screen.queryByText('Is today an okay day for this?')).toBeNull();
    expect(screen.queryByText('Left blank')).toBeNull();
  });

  it('are not read because they were opened', async () => {
    const { server } = asRuth(at);
    await screen.findByText('New');
    expect(server.of('PUT', 'read')).toEqual([]);
    expect(server.of('POST', 'opened')).toEqual([]);
  });

  it('go back in time when asked', async () => {
    const { server } = asRuth(at, {
      [list]: () => ok({ ...page, items: [shared], next: 'abc' }),
      [`${list}&after=abc`]: () =>
        ok({ ...page, items: [{ ...shared, id: client, title: 'Earlier', isNew: false }] }),
    });
    await screen.findByText('New');
    expect(server.of('GET', 'after=')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier answers' }));
    await screen.findByRole('heading', { level: 3, name: /^Earlier/ });
  });

  it('are fetched only when they are opened', async () => {
    const { server } = asRuth(`therapist/clients/${client}`);
    await screen.findByRole('heading', { level: 1, name: 'Noor' });
    fireEvent.mouseEnter(screen.getByRole('link', { name: 'Shared answers' }));
    fireEvent.focus(screen.getByRole('link', { name: 'Shared answers' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.of('GET', 'responses')).toEqual([]);
  });

  it('show entries of a repeating item, each answer under its own question', async () => {
    const fears = {
      id: 'fears',
      type: 'repeat_group',
      text: 'Your fears',
      children: [{ id: 'fear', type: 'text_short', text: 'What is it?' }],
    };
    asRuth(at, {
      [list]: () =>
        ok({
          items: [
            {
              ...shared,
              exercise: { ...roots, items: [fears] },
              answers: { fears: { entries: ['e1'] }, 'fears[e1].fear': 'They will see it' },
            },
          ],
          ...page,
        }),
    });
    await screen.findByText('They will see it');
    expect(await screen.findByText('What is it?')).toBeTruthy();
  });
});

describe('nothing to read', () => {
  it('says since when, and leaves the note to be written', async () => {
    asRuth(at, { [list]: () => ok({ ...page, items: [], lastSessionOn: '2026-10-05' }) });
    await screen.findByText(/^Nothing was shared since 5 October/);
    const write = screen.getByRole('link', { name: 'Write the note' });
    expect(write.getAttribute('href')).toMatch(/\/notes\/new$/);
    expect(screen.getByRole('link', { name: 'Show everything' })).toBeTruthy();
  });

  it('from a client who keeps everything is fine', async () => {
    asRuth(at, { [list]: () => ok({ ...page, items: [] }) });
    await screen.findByText('Noor shares nothing right now. Keeping it is fine.');
  });
});

describe('what there is to read since the last session', () => {
  it.each([
    ['2026-10-02', 'Since 1 October'],
    ['2026-09-20', 'Since 1 October, and what is new to you'],
  ])('shared on %s stands under "%s"', async (sharedOn, head) => {
    const lastSessionOn = '2026-10-01';
    asRuth(at, {
      [list]: () => ok({ ...page, items: [{ ...shared, sharedOn }], lastSessionOn }),
    });
    await screen.findByRole('heading', { name: head });
  });
});

describe('a pair of which one side is blank', () => {
  it('says so instead of standing there half', async () => {
    const pairs = { id: 'kept', type: 'pairs', text: 'Two sides', left: 'Gave', right: 'Got' };
    const answers = { kept: [{ id: 'p1', left: 'Choir', right: '' }] };
    const exercise = { ...roots, items: [pairs] };
    asRuth(at, { [list]: () => ok({ ...page, items: [{ ...shared, exercise, answers }] }) });
    await screen.findByText('Choir');
    expect(screen.getByText('Left blank').className).not.toContain('words');
  });
});

describe('one shared answer', () => {
  it('leads to the whole of the next one and the one before', async () => {
    const older = { ...shared, id: client, title: 'A map' };
    const oldest = { ...shared, id: noteId, title: 'Start where you are' };
    asRuth(`${at}/${client}`, {
      [list]: () => ok({ ...page, items: [shared, older, oldest] }),
    });
    const around = within(await screen.findByRole('navigation', { name: 'Before and after this' }));
    fireEvent.click(around.getByRole('link', { name: /^Next: Start where you are, written .+/ }));
    await screen.findByRole('heading', { level: 2, name: 'Start where you are' });
    fireEvent.click(screen.getByRole('link', { name: /^Before: A map, written .+/ }));
    await screen.findByRole('link', {
      name: (text) => text.startsWith(`Before: ${shared.title}, written `),
    });
  });

  it('has a way to each question, and the note beside it', async () => {
    asRuth(`${at}/${response}`);
    const queue = within(await screen.findByRole('navigation', { name: 'What there is to read' }));
    expect(queue.getAllByRole('link')).toHaveLength(3);
    fireEvent.click(screen.getByRole('link', { name: 'Write the note' }));
    await screen.findByRole('region', { name: 'Clinical note' });
    expect(await screen.findByText('The back seat, on the way to the hospital.')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Close the note' }));
    await screen.findByRole('link', { name: 'Write the note' });
    expect(screen.queryByRole('region', { name: 'Clinical note' })).toBeNull();
  });
});

describe('the way back to the list', () => {
  it('leads to the place of what was read, for eye and keyboard', async () => {
    const older = { ...shared, id: client, title: 'A map' };
    const { router } = asRuth(`${at}/${client}`, {
      [list]: () => ok({ ...page, items: [shared, older] }),
    });
    await screen.findByRole('heading', { level: 2, name: 'A map' });
    fireEvent.click(screen.getByRole('link', { name: 'What there is to read' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/answers$/));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^A map/));
  });
});

describe('an answer that is not shared any more', () => {
  it('is not there, and the rest is one press away', async () => {
    asRuth(`${at}/${noteId}`);
    await screen.findByText('This answer is not shared, or it was taken back.');
    fireEvent.click(screen.getByRole('link', { name: 'What there is to read' }));
    await screen.findByText('The back seat, on the way to the hospital.');
  });
});

describe('keys', () => {
  const press = (key: string, target: Element = document.body, more = {}) =>
    fireEvent.keyDown(target, { key, ...more });
  const marking = { [`PUT ${own}/responses/${response}/read`]: () => ok(null, 204) };

  it('go from answer to answer, and the focus goes with them', async () => {
    asRuth(at);
    await screen.findByText('New');
    press('j');
    await waitFor(() => expect(document.activeElement?.id).toBe(`${response}.first`));
    press('j');
    await waitFor(() => expect(document.activeElement?.id).toBe(`${response}.lessons`));
    const here = screen.getByRole('link', { name: 'Which of these did you pick up?' });
    expect(here.getAttribute('aria-current')).toBe('page');
    press('k');
    await waitFor(() => expect(document.activeElement?.id).toBe(`${response}.first`));
  });

  it.each(['e', 'R'])('%s marks what is on the screen, U takes it back', async (key) => {
    const { server } = asRuth(at, marking);
    await screen.findByText('New');
    press(key);
    await screen.findByText('Marked as read.');
    expect(screen.queryByText('New')).toBeNull();
    press('u');
    await screen.findByText('New');
    expect(server.of('PUT', 'read').map(({ body }) => body)).toEqual([
      { read: true, seen: shared.seen },
      { read: false, seen: shared.seen },
    ]);
  });

  it('open the note beside the answer, and lead back into it', async () => {
    asRuth(at);
    await screen.findByText('New');
    press('n');
    const paper = await screen.findByLabelText('What we looked at');
    expect(document.activeElement).toBe(paper);
    paper.blur();
    press('n');
    expect(document.activeElement).toBe(paper);
  });

  it('rest while somebody types, with modifiers, and when they are switched off', async () => {
    const { server } = asRuth(at, marking);
    fireEvent.click(await screen.findByRole('button', { name: 'A quiet line' }));
    press('e', screen.getByRole('textbox', { name: /quiet line/ }));
    press('e', document.body, { ctrlKey: true });
    press('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys on this page' });
    press('e');
    fireEvent.click(within(dialog).getByRole('checkbox'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    press('e');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.of('PUT', 'read')).toEqual([]);
    localStorage.clear();
  });
});

describe('a quiet line', () => {
  const write = (value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: /quiet line/ }), { target: { value } });
  const leave = () => fireEvent.click(screen.getByRole('button', { name: 'Leave it there' }));
  const open = async () =>
    fireEvent.click(await screen.findByRole('button', { name: 'A quiet line' }));

  it('says what is missing or too much, and keeps what was typed', async () => {
    const { server } = asRuth(at, {
      [`POST ${own}/responses/${response}/lines`]: () =>
        refuse(422, 'invalid-input', {
          errors: [{ pointer: '#/text', detail: 'This is too long: 500 characters at most.' }],
        }),
    });
    await open();
    leave();
    await screen.findByText('Please write a few words, or leave it.');
    expect(server.of('POST', 'lines')).toEqual([]);
    write('Much too much');
    leave();
    await screen.findByText('This is too long: 500 characters at most.');
    const field = screen.getByRole('textbox', { name: /quiet line/ });
    expect(document.activeElement).toBe(field);
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await open();
    expect(screen.getByRole('textbox', { name: /quiet line/ })).toHaveProperty(
      'value',
      'Much too much',
    );
    write('');
  });

  it('is left under the answer and can be taken away at once', async () => {
    const line = {
      id: client,
      text: 'I read it.',
      fromName: 'Ruth',
      on: '2026-11-24',
      isMine: true,
      visibleFrom: '2026-11-24T10:00:10Z',
    };
    const lines = `${own}/responses/${response}/lines`;
    const { server } = asRuth(at, {
      [`POST ${lines}`]: () => ok(line, 201),
      [`DELETE ${lines}/${client}`]: () => ok(null, 204),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'A quiet line' }));
    fireEvent.change(screen.getByRole('textbox', { name: /quiet line/ }), {
      target: { value: 'I read it.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Leave it there' }));
    await screen.findByText('I read it.');
    expect(server.of('POST', 'lines')).toMatchObject([{ body: { text: 'I read it.' } }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('I read it.')).toBeNull());
  });
});
