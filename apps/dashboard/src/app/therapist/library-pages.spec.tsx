import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { roots } from '../../test/practice.ts';
import { asRuth, own } from './test/ruth.ts';

describe('the library', () => {
  it('says of each exercise what it is for, and which can only be read', async () => {
    asRuth('therapist/library');
    const first = within(await screen.findByRole('link', { name: /Where did I learn it/ }));
    expect(first.getByText('25 min')).toBeTruthy();
    expect(first.getByText('being good')).toBeTruthy();
    expect(first.getByText('Prepare together')).toBeTruthy();
    expect(within(screen.getByRole('link', { name: /A map/ })).getByText('Coming')).toBeTruthy();
    expect(await screen.findByText(/No licensed clinician has reviewed/)).toBeTruthy();
  });

  it('shows every item as it is worded, with what can be chosen', async () => {
    asRuth('therapist/library/roots');
    await screen.findByRole('heading', { level: 1, name: roots.title });
    expect(await screen.findByText('It was learned, often for good reasons.')).toBeTruthy();
    expect(
      await screen.findByRole('heading', { name: 'Which of these did you pick up?' }),
    ).toBeTruthy();
    expect(await screen.findByText('Rest must be earned')).toBeTruthy();
    expect(await screen.findByText('From 0 “Not there” to 10 “Very strong”')).toBeTruthy();
    expect(await screen.findByText(/No licensed clinician has reviewed/)).toBeTruthy();
  });

  it('is narrowed by theme and word, and the address says so', async () => {
    const { router } = asRuth('therapist/library?theme=being-good');
    await screen.findByRole('link', { name: /Where did I learn it/ });
    fireEvent.change(screen.getByLabelText('Find'), { target: { value: 'map' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: /Where did I/ })).toBeNull());
    expect(router.state.location.search).toEqual({ theme: 'being-good', find: 'map' });
    fireEvent.change(screen.getByLabelText('Find'), { target: { value: 'nothing at all' } });
    fireEvent.click(await screen.findByRole('link', { name: 'Show all' }));
    await screen.findByRole('link', { name: /Where did I learn it/ });
    expect(router.state.location.search).toEqual({});
  });

  it('does not offer to agree on what cannot be answered yet', async () => {
    asRuth('therapist/library/roots', {
      [`GET ${own}/exercises/roots`]: () => ok({ exercise: roots, isPlayable: false, ideas: [] }),
    });
    await screen.findByText('It can be read here and cannot be answered yet.');
    expect(screen.queryByRole('link', { name: 'Agree on this' })).toBeNull();
  });
});

describe('the exercise as a client sees it', () => {
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  it('is walked through with the client’s own screens, and stores nothing', async () => {
    const { server } = asRuth('therapist/library/roots');
    fireEvent.click(await screen.findByRole('link', { name: 'As the client sees it' }));
    await screen.findByRole('region', { name: 'The exercise as a client sees it' });
    fireEvent.click(screen.getByRole('radio', { name: /small version/i }));
    press('Begin');
    const asked = server.asked.length;
    for (let step = 0; step < 20 && screen.queryByRole('button', { name: 'Next' }); step++) {
      for (const radio of screen.queryAllByRole('radio').slice(0, 1)) fireEvent.click(radio);
      press('Next');
    }
    expect(await screen.findByText(/Here the client would finish/)).toBeTruthy();
    expect(server.asked).toHaveLength(asked);
    press('Start again');
    expect(screen.getByRole('button', { name: 'Begin' })).toBeTruthy();
  });

  it('can be paused where the matter is heavy, and goes on at the same question', async () => {
    asRuth('therapist/library/roots?view=client');
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    press('Next');
    expect(document.activeElement?.textContent).toBe('What do you remember?');
    press('Pause');
    expect(screen.getByText(/^Paused\./)).toBeTruthy();
    press('Go on');
    expect(screen.getByRole('heading', { name: 'What do you remember?' })).toBeTruthy();
  });

  it('has the client’s own end of a "not today" and of "too much"', async () => {
    const [ready, first] = roots.items;
    const on = (item: string, value: string) => ({ all: [{ item, op: '=', value }] });
    const info = (id: string, text: string) => ({ id, type: 'info', text });
    const note = { ...info('note', 'It will keep.'), show_if: on('ready', 'not-today') };
    const options = [{ code: 'too-much', text: 'Too much' }];
    const closing = [
      { id: 'feel', type: 'choice_one', text: 'How are you?', options },
      { ...info('ground', 'Look around.'), show_if: on('feel', 'too-much') },
      { id: 'bring', type: 'text_short', text: 'What would you bring?' },
    ];
    const exercise = { ...roots, items: [ready, note, first], closing_block: closing };
    asRuth('therapist/library/roots?view=client', {
      [`GET ${own}/exercises/roots`]: () => ok({ exercise, isPlayable: true, ideas: [] }),
    });
    const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
    await screen.findByRole('button', { name: 'Begin' });
    choose(/All of it/);
    press('Begin');
    choose('Not today');
    press('Next');
    expect(screen.getByRole('heading', { name: 'That is fine.' })).toBeTruthy();
    expect(screen.getByText('It will keep.')).toBeTruthy();
    press('Back');
    choose('Yes');
    press('Next');
    press('Next');
    choose('Too much');
    press('Next');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    press('One more question, only if you want to');
    expect(screen.getByRole('heading', { name: 'What would you bring?' })).toBeTruthy();
    press('Back');
    press('I am done for today');
    expect(screen.getByRole('heading', { name: 'You can stop here.' })).toBeTruthy();
  });

  it('says what would come of not doing it', async () => {
    asRuth('therapist/library/roots?view=client');
    fireEvent.click(await screen.findByRole('button', { name: 'Not this one' }));
    expect(screen.getByText(/You would read “Not this one”/)).toBeTruthy();
    press('Set it aside…');
    expect(screen.getByText(/the reason only if they say so/)).toBeTruthy();
    press('Not now');
    expect(screen.getByText(/You would not hear of it/)).toBeTruthy();
  });

  it('reads back a sentence that says it is made up, in place of the client’s own', async () => {
    const [first] = roots.items;
    const recall = {
      id: 'from_log',
      type: 'recall',
      text: 'From your log.',
      core: true,
      pick: 'all',
      sources: ['self-betrayal-log#moments.serious'],
    };
    asRuth('therapist/library/roots?view=client', {
      [`GET ${own}/exercises/roots`]: () =>
        ok({ exercise: { ...roots, items: [recall, first] }, isPlayable: true, ideas: [] }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    expect(screen.getByRole('heading', { name: 'From your log.' })).toBeTruthy();
    expect((await screen.findByText(/^Made up for this look/)).className).toContain('words');
    press('Stop here');
    expect(screen.getByRole('heading', { name: 'You can stop here.' })).toBeTruthy();
  });
});
