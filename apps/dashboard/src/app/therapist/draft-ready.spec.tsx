import type { Exercise } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aDraft, copied, draftRoutes } from './test/draft.ts';
import { asRuth } from './test/ruth.ts';

const click = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));
const leave = (label: string) =>
  act(async () => {
    const field = await screen.findByLabelText(label);
    field.focus();
    field.blur();
  });

async function open(exercise: Exercise, search = '') {
  const draft = aDraft({ exercise });
  const held = draftRoutes(draft);
  asRuth(`therapist/library/drafts/${draft.id}${search}`, held.routes);
  await screen.findByRole('navigation', { name: 'Questions' }, { timeout: 5000 });
}

const bare: Exercise = {
  ...copied,
  title: '',
  purpose: '',
  items: [
    {
      id: 'how',
      type: 'scale',
      text: '',
      core: true,
      scale: { kind: 'slider', min: 0, max: 10, step: 1, low: '', high: '' },
    },
    { id: 'back', type: 'recall', text: 'From before', sources: [], pick: 'latest' },
  ],
};

describe('a draft that is not ready yet', () => {
  it('counts nothing, and says for each question what is still to write', async () => {
    await open(bare, '?view=faults');
    expect(screen.getByRole('button', { name: 'Not ready yet' })).toBeTruthy();
    const main = within(screen.getByRole('main'));
    expect(main.queryByText(/things? to do/)).toBeNull();
    expect(await main.findByText('Still to write: Title, What it is for.')).toBeTruthy();
    expect(
      main.getByText('Still to write: Question, Words at the low end, Words at the high end.'),
    ).toBeTruthy();
    expect(main.getByText(/^Which answer: It is not said yet/)).toBeTruthy();
  });

  it('warns beside a field once it was left, and beside no other', async () => {
    await open(bare, '?item=how');
    expect(screen.queryByText('This still needs words.')).toBeNull();
    await leave('Words at the low end');
    expect(screen.getAllByText('This still needs words.')).toHaveLength(1);
    await click(/^From before/);
    expect(screen.queryByText(/^It is not said yet/)).toBeNull();
  });

  it('warns beside what was gone to from the list, however it is moved', async () => {
    await open(bare, '?view=faults');
    await click(/^A scale Still to write/);
    await waitFor(() => expect(screen.getAllByText('This still needs words.')).toHaveLength(1));
    const [down] = screen.getAllByRole('button', { name: 'Move “Not written yet” down' });
    if (down) await act(async () => fireEvent.click(down));
    expect(screen.getAllByText('This still needs words.')).toHaveLength(1);
  });
});

describe('what a draft says to those who hear it', () => {
  it('takes back what it said of a place when that is taken back', async () => {
    await open(copied);
    await click('Move “What do you remember?” up');
    expect(screen.getByText('“What do you remember?” is number 1 of 3 now.')).toBeTruthy();
    await click('Undo');
    expect(screen.queryByText(/is number 1 of 3 now/)).toBeNull();
    expect(screen.getByText('Taken back.')).toBeTruthy();
    await click('Redo');
    expect(screen.getByText('Done again.')).toBeTruthy();
  });

  it('names a question that comes later, where something asks about it', async () => {
    const [ready, first, lessons] = copied.items;
    const items = [first, ready, lessons].flatMap((item) => (item ? [item] : []));
    await open({ ...copied, items }, '?item=first');
    expect(
      screen.getByRole('option', { name: 'Is today an okay day for this? (comes later)' }),
    ).toBeTruthy();
    expect(screen.getByText(/It asks about a question that comes later/)).toBeTruthy();
    expect(screen.queryByText(/a question that is not here/)).toBeNull();
  });
});
