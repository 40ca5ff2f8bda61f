import type { ExerciseDraft } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, type Routes } from '../../test/fake-server.ts';
import { aDraft, copied, draftRoutes } from './test/draft.ts';
import { asRuth, own } from './test/ruth.ts';

const click = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));
const write = async (label: string, value: string) =>
  act(async () => fireEvent.change(await screen.findByLabelText(label), { target: { value } }));
const keys = (init: object) => act(async () => fireEvent.keyDown(document.body, init));
const saveNow = () => keys({ key: 's', ctrlKey: true });

async function open(more: Partial<ExerciseDraft> = {}, search = '', routes: Routes = {}) {
  const draft = aDraft(more);
  const held = draftRoutes(draft, routes);
  const page = asRuth(`therapist/library/drafts/${draft.id}${search}`, held.routes);
  await screen.findByRole('navigation', { name: 'Questions' });
  const saved = (): Exercise => held.kept.now.exercise;
  return { ...page, ...held, draft, saved };
}

/** The questions in their order, as the list says them. */
const listed = () =>
  within(screen.getByRole('navigation', { name: 'Questions' }))
    .getAllByRole('listitem')
    .map((line) => line.querySelector('button span')?.textContent);

describe('a draft on the desk', () => {
  it('gets a new question after another one, with the cursor in it, and is saved', async () => {
    const { saved, server } = await open();
    await click(/^What do you remember/);
    await click('Add one after it');
    expect(screen.getByText('It is added after “What do you remember?”.')).toBeTruthy();
    await click(/^A scale/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Question')));
    await write('Question', 'Sleep');
    await write('Words at the low end', 'none');
    await saveNow();
    await screen.findByText('Saved');
    expect(server.of('PUT', 'exercise-drafts').map(({ ifMatch }) => ifMatch)).toEqual(['"3"']);
    expect(saved().items[2]).toMatchObject({ id: 'q1', text: 'Sleep', scale: { low: 'none' } });
    expect(listed().slice(0, 3)).toEqual([copied.items[0]?.text, 'What do you remember?', 'Sleep']);
  });

  it('says a condition as a sentence, and shows the client’s own screens by it', async () => {
    const { saved } = await open({}, '?item=first');
    expect(
      await screen.findByText('Show if “Is today an okay day for this?” is not Not today.'),
    ).toBeTruthy();
    const phone = within(
      await screen.findByRole('region', { name: 'The exercise as a client sees it' }),
    );
    expect(phone.getByRole('heading', { name: 'What do you remember?' })).toBeTruthy();
    expect(screen.getByText(/it would not be asked/)).toBeTruthy();
    await write('is compared', '=');
    await write('with', 'yes');
    expect(screen.getByText('Show if “Is today an okay day for this?” is Yes.')).toBeTruthy();
    await saveNow();
    expect(saved().items[1]?.show_if).toEqual({ all: [{ item: 'ready', op: '=', value: 'yes' }] });
    await click(/^Remove: “Is today/);
    expect(screen.getByText('Always shown.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/it would not be asked/)).toBeNull());
  });

  it('joins conditions as all or any of them', async () => {
    const { saved } = await open({}, '?item=lessons');
    await click('Another condition');
    fireEvent.click(await screen.findByRole('radio', { name: 'one is enough' }));
    expect(
      screen.getByText(/^Show if .* is not Not today, or “What do you remember\?” was answered\.$/),
    ).toBeTruthy();
    await saveNow();
    expect(saved().items[2]?.show_if).toHaveProperty('any');
  });

  it('is put in order by buttons that say where it stands now', async () => {
    await open();
    const [up] = screen.getAllByRole('button', { name: 'Move “What do you remember?” up' });
    if (up) fireEvent.click(up);
    expect(listed()[0]).toBe('What do you remember?');
    expect(screen.getByText('“What do you remember?” is number 1 of 3 now.')).toBeTruthy();
    expect(up?.getAttribute('aria-disabled')).toBe('true');
  });

  it('says what asks about a question before it goes, and brings all of it back', async () => {
    const { saved } = await open({}, '?item=ready');
    await click('Remove');
    const broken = within(screen.getByRole('region', { name: /^Something here asks/ }));
    expect(broken.getByText('Shown by its answer. Without it, these conditions go:')).toBeTruthy();
    expect(broken.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'What do you remember?',
      'Which of these did you pick up?',
    ]);
    await click('Remove it and these conditions');
    expect(listed()).not.toContain('Is today an okay day for this?');
    await saveNow();
    expect(saved().items.map(({ show_if }) => show_if)).toEqual([undefined, undefined]);
    fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
    await saveNow();
    await waitFor(() => expect(saved().items).toEqual(copied.items));
  });

  it('takes a step back and forward by keys, wherever the cursor stands', async () => {
    await open({}, '?item=about');
    await write('Title', 'Another');
    await keys({ key: 'z', ctrlKey: true });
    expect(screen.getByLabelText('Title')).toHaveProperty('value', copied.title);
    await keys({ key: 'Z', metaKey: true, shiftKey: true });
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Another');
  });

  it('copies a question below itself under another id', async () => {
    const { saved } = await open({}, '?item=lessons');
    await click('Duplicate');
    await saveNow();
    expect(saved().items.map(({ id }) => id)).toEqual(['ready', 'first', 'lessons', 'q1']);
  });

  it('changes choices: order, roles, a new one with the cursor in it', async () => {
    const { saved } = await open({}, '?item=lessons');
    await click('Move “None of these” up');
    await click('Add a choice');
    expect(document.activeElement).toBe(screen.getByLabelText('Choice 4'));
    await write('Choice 4', 'Keep quiet');
    const alone = await screen.findAllByRole('checkbox', { name: 'stands alone' });
    fireEvent.click(alone[3] ?? document.body);
    await click('Remove “Something else”');
    await saveNow();
    expect(saved().items[2]).toMatchObject({
      options: [
        { code: 'none', exclusive: true },
        { code: 'rest' },
        { code: 'o1', text: 'Keep quiet', exclusive: true },
      ],
    });
  });

  it('begins a body map with every place of the drawing, and takes away what is not meant', async () => {
    const { saved } = await open();
    await click('Add a question');
    await click(/^Places on a body/);
    const drawn = within(await screen.findByRole('group', { name: 'Places on the drawing' }));
    fireEvent.click(drawn.getByRole('checkbox', { name: 'Eyes' }));
    await saveNow();
    const made = saved().items.at(-1);
    const places = made && 'options' in made ? made.options.map(({ code }) => code) : [];
    expect(places).toHaveLength(18);
    expect(places).not.toContain('eyes');
    const phone = within(screen.getByRole('complementary', { name: 'As the client sees it' }));
    expect(await phone.findByRole('checkbox', { name: 'Left shoulder' })).toBeTruthy();
    expect(phone.queryByRole('checkbox', { name: 'Eyes' })).toBeNull();
  });

  it('keeps what is no number out of the draft, and says so', async () => {
    const item = { id: 'cups', type: 'number' as const, text: 'Cups', core: true };
    const { saved } = await open({ exercise: { ...copied, items: [item] } }, '?item=cups');
    await write('Smallest', '1,5');
    await write('Largest', 'many');
    expect(screen.getByText('Please write a number.')).toBeTruthy();
    await saveNow();
    expect(saved().items[0]).toEqual({ ...item, min: 1.5 });
  });
});

const rest: Exercise = {
  ...copied,
  items: [
    { id: 'plan', type: 'text_short', text: 'What rest?', core: true },
    { id: 'note', type: 'info', text: 'Any rest counts.' },
    { id: 'did', type: 'yes_no', text: 'Did it happen?', carry: true },
    {
      id: 'way',
      type: 'text_short',
      text: 'What got in the way?',
      carry: true,
      show_if: { all: [{ item: 'did', op: '=', value: false }] },
    },
    { id: 'back', type: 'recall', text: 'From before', sources: [], pick: 'latest' },
    { id: 'over', type: 'group', text: 'Over the week', children: [] },
  ],
};

describe('the client’s own screens beside a draft', () => {
  const phone = () => screen.findByRole('region', { name: 'The exercise as a client sees it' });

  it('show what can be added later as itself, and say when it is asked', async () => {
    await open({ exercise: rest }, '?item=way');
    expect(
      within(await phone()).getByRole('heading', { name: 'What got in the way?' }),
    ).toBeTruthy();
    expect(screen.getByText(/^The first time through leaves this out/)).toBeTruthy();
    await click(/^Did it happen/);
    expect(within(await phone()).getByRole('heading', { name: 'Did it happen?' })).toBeTruthy();
    expect(screen.queryByText(/it would not be asked/)).toBeNull();
  });

  it.each(['back', 'over'])('never show another question in the place of “%s”', async (item) => {
    await open({ exercise: rest }, `?item=${item}`);
    expect(await screen.findByText(/^Nothing of this can be shown yet/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'The exercise as a client sees it' })).toBeNull();
  });
});

describe('what is only to read', () => {
  it('belongs to the small version, and offers no tick that does nothing', async () => {
    await open({ exercise: rest }, '?item=note');
    expect(await screen.findByText(/^Stands in the small version too/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /^Part of the small version/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Any rest counts.*small version/ })).toBeTruthy();
    await click(/^Over the week/);
    expect(screen.queryByRole('checkbox', { name: /^Part of the small version/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Over the week/ }).textContent).not.toContain(
      'small version',
    );
  });
});

describe('what is still to do', () => {
  const unwritten: Exercise = {
    ...copied,
    purpose: '',
    items: copied.items.map((item) => (item.id === 'first' ? { ...item, text: '' } : item)),
  };

  it('is quiet until it is asked for; each leads to its place', async () => {
    const { router } = await open({ exercise: unwritten }, '?item=first');
    expect(screen.queryByText('This still needs words.')).toBeNull();
    await click('Not ready yet');
    await click(/^Own words Still to write: Question\./);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Question')));
    expect(router.state.location.search).toEqual({ item: 'first' });
    expect(screen.getByText('This still needs words.')).toBeTruthy();
    await click('Not ready yet');
    await click(/^About this exercise Still to write: What it is for\./);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('What it is for')),
    );
  });

  it('stands before publishing in the place of the button', async () => {
    await open({ exercise: unwritten }, '?view=publish');
    expect(await screen.findByText(/^Not ready yet\. This is still missing/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Publish version/ })).toBeNull();
  });
});

describe('a draft that two people write on', () => {
  it('shows both versions, and keeps the one that is chosen on top of the other', async () => {
    const { kept, saved, server } = await open({}, '?item=about');
    kept.now = { ...kept.now, revision: 9, exercise: { ...copied, title: 'By Paul' } };
    await write('Title', 'By Ruth');
    await saveNow();
    const choice = within(
      await screen.findByRole('region', { name: 'This was changed elsewhere' }),
    );
    expect(choice.getByText('By Paul')).toBeTruthy();
    expect(choice.getByText('By Ruth')).toBeTruthy();
    expect(choice.queryByText(copied.purpose)).toBeNull();
    expect(saved().title).toBe('By Paul');
    await click('Keep what is written here');
    await screen.findByText('Saved');
    expect(saved().title).toBe('By Ruth');
    expect(server.of('PUT', 'exercise-drafts').at(-1)?.ifMatch).toBe('"9"');
  });

  it('without a net says so, keeps the words, and stands in the way of leaving', async () => {
    const { server, router, saved } = await open({}, '?item=about');
    server.state.isDown = true;
    await write('Title', 'On the train');
    await saveNow();
    expect(await screen.findByText(/^Not saved yet\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Today' }));
    const dialog = within(await screen.findByRole('dialog', { name: /not saved yet/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Stay here' }));
    expect(router.state.location.pathname).toContain('/drafts/');
    server.state.isDown = false;
    await click('Try again');
    await screen.findByText('Saved');
    expect(saved().title).toBe('On the train');
  });

  it('says that there is none where it was published meanwhile', async () => {
    asRuth('therapist/library/drafts/0198a0f0-0000-7000-8000-000000000999');
    expect(await screen.findByText(/There is no such draft/)).toBeTruthy();
  });
});

describe('the rest of a draft', () => {
  it('has tags, minutes and the usual questions at the end', async () => {
    const { saved } = await open({ exercise: { ...copied, closing_block: [] } }, '?item=about');
    await write('Tags', 'Being Good');
    fireEvent.keyDown(screen.getByLabelText('Tags'), { key: 'Enter' });
    await write('Minutes of the small version', '4');
    fireEvent.click(screen.getByLabelText(/^Ask the usual questions at the end/));
    await screen.findByText('How strong is it?');
    await saveNow();
    expect(saved()).toMatchObject({ themes: ['being-good'], small_minutes: 4 });
    expect(saved().closing_block).toEqual(copied.closing_block);
  });

  it('is deleted only after it was said what goes', async () => {
    const draft = aDraft();
    const path = `${own}/exercise-drafts/${draft.id}`;
    const { server, router } = asRuth(`therapist/library/drafts/${draft.id}?item=about`, {
      ...draftRoutes(draft).routes,
      [`DELETE ${path}`]: () => ok(null, 204),
    });
    await click('Delete this draft…');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/never published/)).toBeTruthy();
    expect(server.of('DELETE', path)).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Delete the draft' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/library$/));
    expect(server.of('DELETE', path).map(({ ifMatch }) => ifMatch)).toEqual(['"3"']);
  });

  it('reads back words of another exercise, chosen from the library', async () => {
    const recall = {
      id: 'back',
      type: 'recall' as const,
      text: 'From before',
      sources: [],
      pick: 'latest' as const,
    };
    const { saved } = await open(
      { exercise: { ...copied, items: [...copied.items, recall] } },
      '?item=back',
    );
    await click('From another exercise');
    await write('Exercise', 'roots');
    fireEvent.change(await screen.findByRole('combobox', { name: 'Question' }), {
      target: { value: 'first' },
    });
    await click('Take this one');
    await screen.findByText('“What do you remember?” from “Where did I learn it?”');
    await saveNow();
    expect(saved().items[3]).toMatchObject({ sources: ['roots#first'] });
  });
});

describe('drafts in the library', () => {
  it('stand above it, with who wrote on them and when', async () => {
    const line = {
      id: aDraft().id,
      slug: 'own-0123456789ab',
      title: '',
      isNew: true,
      authorName: 'Ruth',
      savedByName: 'Paul',
      savedAt: new Date().toISOString(),
    };
    asRuth('therapist/library', {
      [`GET ${own}/own-exercises`]: () => ok({ exercises: [], drafts: [line] }),
    });
    const link = await screen.findByRole('link', { name: /Without a title yet/ });
    expect(link.textContent).toContain('New · begun by Ruth · saved today by Paul');
  });

  it('begin empty, once for each press, and open', async () => {
    const draft = aDraft();
    const { server, router } = asRuth('therapist/library', {
      ...draftRoutes(draft).routes,
      [`POST ${own}/exercise-drafts`]: () => ok(draft, 201),
    });
    await click('Start an empty exercise');
    await screen.findByRole('navigation', { name: 'Questions' });
    expect(router.state.location.pathname).toContain(draft.id);
    expect(server.of('POST', 'exercise-drafts')).toEqual([
      expect.objectContaining({ body: { from: 'empty' }, key: expect.any(String) }),
    ]);
  });

  it('begin as a copy of what may be copied; a measure says why not', async () => {
    const measure = { ...copied, slug: 'roots', locked: true };
    asRuth('therapist/library/roots', {
      [`GET ${own}/exercises/roots`]: () =>
        ok({
          exercise: measure,
          isPlayable: true,
          ideas: [],
          source: 'library',
          isRetired: false,
          canCopy: false,
        }),
    });
    expect(await screen.findByText(/A measure stays as its authors wrote it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy and change' })).toBeNull();
  });
});
