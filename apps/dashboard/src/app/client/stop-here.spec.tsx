import type { OpenedAssignment } from '@selfward/contract';
import type { Item, ShowIf } from '@selfward/domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const page = `/p/${practice}/client/exercise/${assignment}`;
const begun: OpenedAssignment = {
  ...opened,
  response: {
    id: response,
    revision: 0,
    sharing: 'draft',
    answers: { ready: { code: 'yes' } },
    revisions: { ready: 1 },
    lastSaved: { path: 'ready', at: '2026-11-23T10:00:00Z' },
  },
};

const open = (at: string, more: Partial<OpenedAssignment> = {}, routes: Routes = {}) => {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () => ok({ ...begun, ...more }),
    'PUT *': () => ok({ revision: 1 }),
    ...routes,
  });
  return { server, page: renderApp(`${page}${at}`) };
};

afterEach(() => localStorage.clear());

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const question = (name: string) => screen.findByRole('heading', { level: 1, name });
const stop = () => screen.queryByRole('link', { name: 'Stop here' });

describe('stopping', () => {
  it('is possible at a question, and leads to what is there', async () => {
    open('#first');
    await question('What do you remember?');
    fireEvent.click(screen.getByRole('link', { name: 'Stop here' }));
    await question('You can stop here.');
    expect(screen.getByRole('link', { name: 'Leave it open' })).toBeTruthy();
  });

  it('stands neither on a gate nor where Next leads there anyway', async () => {
    open('#ready', { response: null });
    await question('Is today an okay day for this?');
    expect(stop()).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(stop()).toBeTruthy();
    for (let n = 0; n < 3; n += 1) press('Next');
    await question('How strong is it?');
    expect(stop()).toBeNull();
  });

  it('is offered where the chosen size is reached, once something stands there', async () => {
    open('?size=small#first');
    await question('What do you remember?');
    expect(screen.queryByText(/That is the size you chose/)).toBeNull();
    write('The back seat.');
    expect(await screen.findByText(/That is the size you chose/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'You can stop here.' }));
    await question('You can stop here.');
    expect(screen.getByText(/It counts as whole/)).toBeTruthy();
  });

  it('names the answer that cannot be saved, and loses nothing', async () => {
    const { server } = open('#first');
    await question('What do you remember?');
    write('before \u0000 after');
    expect(await screen.findByText(/a character in it that cannot be stored/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Stop here' }));
    await question('You can stop here.');
    press('Finish');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /cannot be saved as it stands.*What do you remember\?/,
    );
    expect(server.of('POST', 'finish')).toEqual([]);
    fireEvent.click(screen.getByRole('link', { name: /^Edit.*What do you remember/ }));
    await question('What do you remember?');
    expect(screen.getByDisplayValue(/before .* after/)).toBeTruthy();
  });

  it('says that something waits on this device only for as long as it does', async () => {
    const { server } = open('#first');
    await question('What do you remember?');
    server.state.isOffline = true;
    write('On the train.');
    fireEvent.click(screen.getByRole('link', { name: 'Stop here' }));
    await question('You can stop here.');
    press('Finish');
    await screen.findByText(/has not reached your account yet/, {}, { timeout: 4000 });
    server.state.isOffline = false;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/has not reached your account yet/)).toBeNull());
  });
});

describe('when it was too much', () => {
  const tooMuch: ShowIf = { all: [{ item: 'close.feel', op: '=', value: 'too-much' }] };
  const closing: Item[] = [
    {
      id: 'close.feel',
      type: 'choice_one',
      text: 'How are you?',
      core: true,
      options: [
        { code: 'lighter', text: 'Lighter' },
        { code: 'too-much', text: 'Too much' },
      ],
    },
    { id: 'close.ground', type: 'info', text: 'Name five things you can see.', show_if: tooMuch },
    {
      id: 'close.early',
      type: 'yes_no',
      text: 'Read this before you meet?',
      core: true,
      show_if: tooMuch,
    },
    { id: 'close.useful', type: 'text_short', text: 'Was this worth your time?', core: true },
  ];
  const exercise = { ...opened.exercise, closing_block: closing };
  const done = () => screen.getByRole('link', { name: 'I am done for today' });

  it.each(['full', 'small'])(
    'the moment is the end (%s), and what is left is only offered',
    async (size) => {
      open(`?size=${size}#close.feel`, { exercise });
      await question('How are you?');
      const place = screen.getByText(/^. of .$/).textContent;
      fireEvent.click(screen.getByRole('radio', { name: 'Too much' }));
      expect(screen.getByText(/^. of .$/).textContent).toBe(place);
      press('Next');
      await question('Take a moment');
      expect(screen.getByText('Name five things you can see.').tagName).toBe('P');
      expect(screen.queryByText(/^. of .$/)).toBeNull();
      expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
      expect(done()).toBeTruthy();
      fireEvent.click(screen.getByRole('link', { name: 'One more question, only if you want to' }));
      await question('Read this before you meet?');
      expect(screen.queryByText(/^. of .$/)).toBeNull();
      expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
      fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
      press('Back');
      await question('Take a moment');
      fireEvent.click(done());
      await question('You can stop here.');
      expect(screen.getByRole('link', { name: /^Write.*worth your time/ })).toBeTruthy();
      press('Back');
      await question('Take a moment');
      fireEvent.click(done());
      await question('You can stop here.');
      expect(screen.getByText(/Ruth.*Nobody is told right away/)).toBeTruthy();
      expect(screen.queryByText(/There is more/)).toBeNull();
    },
  );

  it('says nothing of a wish whose question went away again', async () => {
    const answers = {
      ready: { code: 'yes' },
      'close.feel': { code: 'lighter' },
      'close.early': true,
    };
    const response = begun.response && { ...begun.response, answers };
    open('#end', { exercise, response });
    await question('You can stop here.');
    expect(screen.queryByText(/Nobody is told right away/)).toBeNull();
  });
});

describe('going on', () => {
  const wrote = (answers: object, path: string, at: string) => ({
    response: begun.response && {
      ...begun.response,
      answers: { ...begun.response.answers, ...answers },
      revisions: { ready: 1, first: 1, lessons: 1 },
      lastSaved: { path, at },
    },
  });
  const goOn = () => fireEvent.click(screen.getByRole('link', { name: 'Go on' }));
  const long = '2026-11-23T10:00:00Z';

  it('is at the question that was open here, written on or not', async () => {
    const first = open('#first', wrote({ first: 'The back seat.' }, 'first', long));
    await question('What do you remember?');
    press('Next');
    await question('Which of these did you pick up?');
    first.page.unmount();
    open('', wrote({ first: 'The back seat.' }, 'first', long));
    await question('Where did I learn it?');
    goOn();
    await question('Which of these did you pick up?');
    press('Back');
    await question('What do you remember?');
    expect(screen.getByDisplayValue('The back seat.')).toBeTruthy();
  });

  it('is where another device wrote later', async () => {
    const first = open('#lessons', wrote({}, 'ready', long));
    await question('Which of these did you pick up?');
    first.page.unmount();
    const later = new Date(Date.now() + 3_600_000).toISOString();
    open('', wrote({ first: 'On the train.', lessons: { codes: ['rest'] } }, 'first', later));
    await question('Where did I learn it?');
    goOn();
    await question('What do you remember?');
    expect(screen.getByDisplayValue('On the train.')).toBeTruthy();
  });

  it('begins with what is asked before a gate, and comes to the gate from there', async () => {
    const at: Item = { id: 'at', type: 'text_short', text: 'When was it?' };
    const exercise = { ...opened.exercise, items: [at, ...opened.exercise.items] };
    open('', { exercise, response: null });
    fireEvent.click(await screen.findByRole('link', { name: 'Begin' }));
    await question('When was it?');
    press('Next');
    await question('Is today an okay day for this?');
  });

  it('is at the last answer where neither knows, and past a gate', async () => {
    open('', { response: begun.response && { ...begun.response, lastSaved: null } });
    await question('Where did I learn it?');
    goOn();
    await question('What do you remember?');
  });
});

describe('a "not today"', () => {
  const note: Item = {
    id: 'not_today',
    type: 'info',
    text: 'Good call. It will keep.',
    show_if: { all: [{ item: 'ready', op: '=', value: 'not-today' }] },
  };
  const [ready, ...rest] = opened.exercise.items;
  const items = ready ? [ready, note, ...rest] : [];
  const exercise = { ...opened.exercise, items };
  const said = { ready: { code: 'not-today' } };

  it.each(['', '#not_today', '#end'])('of another day is asked about again (%s)', async (at) => {
    open(at, { exercise, response: begun.response && { ...begun.response, answers: said } });
    if (at === '') fireEvent.click(await screen.findByRole('link', { name: 'Begin' }));
    else await question('You can stop here.');
    if (at !== '') return expect(screen.queryByText(note.text)).toBeNull();
    await question('Is today an okay day for this?');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    return expect(screen.getByText('1 of up to 4')).toBeTruthy();
  });

  it('is one page, with every way on from there', async () => {
    open('#ready', { exercise, response: null });
    await question('Is today an okay day for this?');
    expect(screen.getByText(/^Nothing written here yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Not today' }));
    expect(screen.queryByText(/^Nothing written here yet/)).toBeNull();
    press('Next');
    await question('That is fine.');
    expect(screen.getByText(note.text)).toBeTruthy();
    expect(screen.getByText(/stays on your first page/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to the first page' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Set it aside…' })).toBeTruthy();
    press('Today after all');
    await question('Is today an okay day for this?');
  });
});

describe('the line about saving', () => {
  it('says at the next question that what was written before is saved', async () => {
    open('#ready', { response: null }, { 'POST *': () => ok({ id: response }, 201) });
    await question('Is today an okay day for this?');
    expect(screen.getByText(/^Nothing written here yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    press('Next');
    await question('What do you remember?');
    expect(await screen.findByText(/^Saved in your account/)).toBeTruthy();
  });
});

describe('an exercise after the work has ended', () => {
  it('says on every screen that nothing reaches the practice', async () => {
    open('', { hasEnded: true, agreedHow: 'sent' });
    await question('Where did I learn it?');
    expect(screen.getByText(/Your work with Ruth has ended/)).toBeTruthy();
    expect(screen.queryByText(/sees which size you choose/)).toBeNull();
    expect(screen.queryByText(/done, kept private/)).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: 'Go on' }));
    await question('What do you remember?');
    expect(screen.getByText('Nothing of this reaches the practice any more.')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Stop here' }));
    await question('You can stop here.');
    expect(screen.getByText(/Finishing keeps it for you/)).toBeTruthy();
  });
});

describe('help', () => {
  const help = { name: 'Get help now' };

  it('stands there while the exercise is on its way', async () => {
    const never = () => new Promise<Response>(() => undefined);
    open('', {}, { [`GET ${own}/assignments/${assignment}`]: never });
    await waitFor(() => expect(document.querySelector('main [aria-busy]')).toBeTruthy());
    expect(screen.getByRole('link', help)).toBeTruthy();
  });

  it('stays one tap away while setting aside is asked about', async () => {
    open('');
    await question('Where did I learn it?');
    press('Set it aside…');
    expect(within(await screen.findByRole('dialog')).getByRole('link', help)).toBeTruthy();
  });

  it('stays one tap away while a sign-in is asked for', async () => {
    open('#first', {}, { 'PUT *': () => refuse(401, 'not-signed-in') });
    await question('What do you remember?');
    write('The back seat.');
    const dialog = await screen.findByRole('dialog', {}, { timeout: 4000 });
    expect(within(dialog).getByRole('link', help)).toBeTruthy();
  });
});
