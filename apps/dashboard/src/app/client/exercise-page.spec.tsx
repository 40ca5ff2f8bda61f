import type { Item } from '@selfward/domain';
import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment, finished, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const page = `/p/${practice}/client/exercise/${assignment}`;
const begin = `POST ${own}/assignments/${assignment}/responses`;

const routes = (more: Routes = {}): Routes => ({
  'GET account/me': () => ok(noor),
  [`GET ${own}/assignments/${assignment}`]: () => ok(opened),
  [begin]: () => ok({ id: response }, 201),
  'PUT *': () => ok({ revision: 1 }),
  [`POST ${own}/responses/${response}/finish`]: () => ok(finished),
  [`GET ${own}/responses/${response}`]: () => ok(finished),
  ...more,
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const question = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('an exercise', () => {
  it('says why, how long, who will see it, and that stopping is fine', async () => {
    fakeServer(routes());
    renderApp(page);
    await question('Where did I learn it?');
    expect(screen.getByText('I would like us to look there.').className).toContain('words');
    expect(await screen.findByText(/Nobody at the practice can open what you write/)).toBeTruthy();
    expect(await screen.findByRole('radio', { name: /The small version/ })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'You can stop at any time' })).toBeTruthy();
    const stop = /Only one is needed before you go on: Is today an okay day for this\?/;
    expect(screen.getByText(stop)).toBeTruthy();
    expect(document.title).toBe('Selfward');
  });

  it('says what could get in the way, and that the size is theirs', async () => {
    const card = { ...opened.card, size: 'client_chooses', inTheWay: 'The phone.' };
    const one = { [`GET ${own}/assignments/${assignment}`]: () => ok({ ...opened, card }) };
    fakeServer(routes(one));
    renderApp(page);
    await screen.findByRole('heading', { name: 'What could get in the way' });
    expect(screen.getByText('The phone.')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByText(/^You agreed on as long as you like/)).toBeTruthy();
    const small = screen.getByRole<HTMLInputElement>('radio', { name: /The small version/ });
    expect(small.checked).toBe(true);
  });

  it('shows the demo for what it is, and the way to help', async () => {
    fakeServer(routes());
    renderApp(page);
    await question('Where did I learn it?');
    expect(screen.getByRole('complementary', { name: 'Demo' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Get help now' }).getAttribute('href')).toBe(
      '/help.html',
    );
  });

  it('says in full once that nobody is watching, and afterwards in the foot alone', async () => {
    localStorage.removeItem('selfward:watch-notice');
    fakeServer(routes());
    const first = renderApp(page);
    await screen.findByRole('heading', { name: 'No one is watching as you write' });
    expect(screen.getAllByText(/No one is watching|Not watched/)).toHaveLength(2);
    fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
    await question('Is today an okay day for this?');
    first.unmount();
    fakeServer(routes());
    renderApp(page);
    await question('Where did I learn it?');
    expect(screen.getAllByText(/No one is watching|Not watched/)).toHaveLength(1);
  });

  it('moves only when asked, and explains the gate', async () => {
    fakeServer(routes());
    renderApp(`${page}#ready`);
    await question('Is today an okay day for this?');
    press('Next');
    expect(await screen.findByText('Please choose one of these first.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(screen.queryByText('Please choose one of these first.')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Is today an okay day for this?',
    );
    press('Next');
    await question('What do you remember?');
    press('Back');
    await question('Is today an okay day for this?');
  });

  it('stores nothing for "not today"', async () => {
    const server = fakeServer(routes());
    renderApp(`${page}#ready`);
    await question('Is today an okay day for this?');
    fireEvent.click(screen.getByRole('radio', { name: 'Not today' }));
    press('Next');
    await question('That is fine.');
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('saves what is written and finishes with revisions only', async () => {
    const server = fakeServer(routes());
    renderApp(`${page}#ready`);
    await question('Is today an okay day for this?');
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    press('Next');
    await question('What do you remember?');
    write('The back seat.');
    expect(await screen.findByText('Saving…')).toBeTruthy();
    press('Next');
    await question('Which of these did you pick up?');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rest must be earned' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'None of these' }));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
    press('Next');
    await question('How strong is it?');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(await screen.findByText('Nothing chosen means not answered.')).toBeTruthy();
    press('Next');
    await question('You can stop here.');
    press('Finish');
    await question('Look before you share');
    const [asked] = server.of('POST', 'finish');
    expect(asked?.body).toEqual({ revisions: { ready: 1, first: 1, lessons: 1 }, size: 'full' });
    expect(asked?.key).toBeTruthy();
  });

  it.each(['visibilitychange', 'pagehide'])(
    'sends what waits at once when the page is left (%s)',
    async (leaving) => {
      const server = fakeServer(routes());
      renderApp(`${page}#ready`);
      await question('Is today an okay day for this?');
      fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
      const isHidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event(leaving));
      window.dispatchEvent(new Event(leaving));
      isHidden.mockRestore();
      // Before the pause after which it would go by itself.
      await waitFor(() => expect(server.of('PUT', 'ready')).toHaveLength(1), { timeout: 1000 });
      expect(server.of('PUT', 'ready')[0]?.body).toMatchObject({ value: { code: 'yes' } });
    },
  );

  it('asks before it finishes with nothing written', async () => {
    const server = fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({
            ...opened,
            response: {
              id: response,
              revision: 0,
              sharing: 'draft',
              answers: { ready: { code: 'yes' } },
              revisions: { ready: 1 },
            },
          }),
      }),
    );
    renderApp(`${page}#end`);
    await question('You can stop here.');
    press('Finish');
    expect(await screen.findByText('Nothing is written')).toBeTruthy();
    expect(server.of('POST', 'finish')).toEqual([]);
    press('Finish it blank');
    await waitFor(() => expect(server.of('POST', 'finish')).toHaveLength(1));
  });

  it('asks for a sign-in in place, loses nothing and goes on', async () => {
    let isIn = false;
    const first = `PUT ${own}/responses/${response}/draft-items/first`;
    const server = fakeServer(
      routes({
        [first]: () => (isIn ? ok({ revision: 1 }) : refuse(401, 'not-signed-in')),
        'POST public/sign-in': () => {
          isIn = true;
          return ok(noor);
        },
      }),
    );
    renderApp(`${page}#ready`);
    await question('Is today an okay day for this?');
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    press('Next');
    await question('What do you remember?');
    write('The back seat.');
    const dialog = await screen.findByRole(
      'dialog',
      { name: 'Please sign in again' },
      { timeout: 4000 },
    );
    expect(await screen.findByDisplayValue('The back seat.')).toBeTruthy();
    expect(screen.queryByText(/^Saved in your account/)).toBeNull();
    const password = within(dialog).getByLabelText('Password');
    fireEvent.change(password, { target: { value: 'a sentence that nobody guesses' } });
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Sign in' })));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('Saved in your account, kept private', {}, { timeout: 4000 });
    expect(await screen.findByDisplayValue('The back seat.')).toBeTruthy();
    expect(server.of('PUT', 'first').at(-1)?.body).toMatchObject({ value: 'The back seat.' });
  });

  it('shows both texts when another device wrote, and the choice is the person’s', async () => {
    const current = { revision: 2, value: 'from the phone', device: 'phone' };
    let hasConflict = true;
    const server = fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({
            ...opened,
            response: {
              id: response,
              revision: 0,
              sharing: 'draft',
              answers: { ready: { code: 'yes' }, first: 'before' },
              revisions: { ready: 1, first: 1 },
            },
          }),
        'PUT *': () =>
          hasConflict ? refuse(412, 'revision-changed', { current }) : ok({ revision: 3 }),
      }),
    );
    renderApp(`${page}#first`);
    await question('What do you remember?');
    write('mine');
    await screen.findByText('This answer was written in two places.', {}, { timeout: 4000 });
    expect(await screen.findByText('from the phone')).toBeTruthy();
    expect(await screen.findByText('mine')).toBeTruthy();
    hasConflict = false;
    await act(async () => press('Use both, one below the other'));
    expect(await screen.findByDisplayValue(/mine\s+from the phone/)).toBeTruthy();
    expect(server.of('PUT', 'first').at(-1)?.ifMatch).toBe('"2"');
  });

  it('shows what was changed until the client has seen it', async () => {
    const server = fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({
            ...opened,
            change: {
              before: { ...opened.card, why: 'Before.' },
              rhythm: null,
              changedOn: '2026-11-23',
            },
          }),
        [`POST ${own}/assignments/${assignment}/seen`]: () => ok(null, 204),
      }),
    );
    renderApp(page);
    await screen.findByRole('heading', { name: 'What Ruth changed' });
    expect(screen.getByText('Before.')).toBeTruthy();
    await act(async () => press('I have seen it'));
    expect(server.of('POST', 'seen')).toHaveLength(1);
  });

  it('says in one sentence that its words are newer than they were, until that was seen', async () => {
    const moved = { ...opened, newVersionOn: today() };
    const server = fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () => ok(moved),
        [`POST ${own}/assignments/${assignment}/seen`]: () => ok(null, 204),
      }),
    );
    renderApp(page);
    await screen.findByText(
      'This was changed to a newer version of the exercise today. Some of its words are new.',
    );
    expect(screen.queryByRole('heading', { name: /^What Ruth changed/ })).toBeNull();
    await act(async () => press('I have seen it'));
    expect(server.of('POST', 'seen')).toHaveLength(1);
  });

  it('offers "not this one" only of what was sent, and undoes it', async () => {
    const server = fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({ ...opened, agreedHow: 'sent', canDecline: true }),
        'POST *': () => ok(null, 204),
      }),
    );
    renderApp(page);
    await question('Where did I learn it?');
    await act(async () => press('Not this one'));
    await screen.findByText('You said not this one.');
    await act(async () => press('Undo'));
    expect(server.of('POST', 'undo-decline')).toHaveLength(1);
  });

  it('is set aside with one tap, the reason kept unless wished, and small first when it was too big', async () => {
    const server = fakeServer(routes({ 'POST *': () => ok({ state: 'set_aside', given: null }) }));
    renderApp(page);
    await question('Where did I learn it?');
    press('Set it aside…');
    await screen.findByText('Ruth sees that it was set aside. The reason only if you say so.');
    const tell = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'Let Ruth know the reason',
    });
    expect(tell.checked).toBe(false);
    press('It was too big');
    expect(screen.getByRole('link', { name: 'Go to the small version' })).toBeTruthy();
    expect(server.of('POST', 'set-aside')).toEqual([]);
    await act(async () => press('Set it aside'));
    expect(server.of('POST', 'set-aside')[0]?.body).toEqual({
      reason: 'too-big',
      words: '',
      keepReason: true,
    });
    await act(async () => press('Undo'));
    expect(server.of('POST', 'open-again')).toHaveLength(1);
  });

  it('lets the reason be known when that is wished', async () => {
    const server = fakeServer(routes({ 'POST *': () => ok({ state: 'set_aside', given: null }) }));
    renderApp(page);
    await question('Where did I learn it?');
    press('Set it aside…');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Let Ruth know the reason' }));
    await act(async () => press('No time'));
    expect(server.of('POST', 'set-aside')[0]?.body).toMatchObject({ keepReason: false });
  });

  it('leaves what waits out of the first time, and offers it alone afterwards', async () => {
    const later: Item = { id: 'after', type: 'text_long', text: 'What happened?', carry: true };
    const exercise = { ...opened.exercise, items: [...opened.exercise.items.slice(1), later] };
    let revision = 0;
    fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({
            ...opened,
            exercise: { ...exercise, items: exercise.items.map(({ show_if: _, ...item }) => item) },
            response: {
              id: response,
              revision,
              sharing: 'kept',
              answers: { first: 'x' },
              revisions: {},
            },
          }),
      }),
    );
    const first = renderApp(`${page}#end`);
    await question('You can stop here.');
    expect(screen.queryByText('What happened?')).toBeNull();
    first.unmount();
    revision = 1;
    renderApp(`${page}?part=later#after`);
    await question('What happened?');
    press('Next');
    await question('You can stop here.');
    expect(screen.getByRole('heading', { level: 3, name: 'What happened?' })).toBeTruthy();
  });

  it('reads own earlier words back, and hides where there are none', async () => {
    const recall: Item = {
      id: 'from_log',
      type: 'recall',
      text: 'From your log.',
      pick: 'all',
      sources: ['log#serious'],
    };
    let elsewhere: object = {
      log: [{ serious: 'I would go home.' }, { serious: 'I would rest.' }],
    };
    const asked = { id: 'serious', type: 'text_long', text: 'What would you do?' };
    const readBack = {
      from: {
        log: [
          { on: '2026-11-02', wording: 'v1' },
          { on: '2026-10-01', wording: 'v1' },
        ],
      },
      wordings: { v1: [asked] },
    };
    fakeServer(
      routes({
        [`GET ${own}/assignments/${assignment}`]: () =>
          ok({ ...opened, elsewhere, readBack, exercise: { ...opened.exercise, items: [recall] } }),
      }),
    );
    const first = renderApp(`${page}#from_log`);
    await question('From your log.');
    expect(await screen.findByText('I would go home.')).toBeTruthy();
    expect(screen.getAllByRole('heading', { name: asked.text })).toHaveLength(2);
    expect(screen.getByText('I would rest.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    first.unmount();
    elsewhere = {};
    renderApp(`${page}#from_log`);
    await question('You can stop here.');
  });
});
