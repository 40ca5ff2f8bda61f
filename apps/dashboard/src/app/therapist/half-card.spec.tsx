import { act, fireEvent, screen } from '@testing-library/react';
import { ok, type Routes } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { agreement, asRuth, client, own } from './test/ruth.ts';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const agreeing = `POST ${own}/clients/${client}/assignments`;

const openCard = async (more: Routes = {}) => {
  const opened = asRuth(`therapist/agree?client=${client}&exercise=roots`, {
    [agreeing]: () => ok({ ...agreement, progress: 'open' }, 201),
    ...more,
  });
  await screen.findByRole('button', { name: 'Agreed in the room' });
  return opened;
};

describe('a card that is half written', () => {
  it('is there again as it was left, and can be begun afresh', async () => {
    const { router } = await openCard();
    const why = await screen.findByDisplayValue('You asked where it began.');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    const there = router.state.location.href;
    await act(() => router.navigate({ to: '/p/$practice/therapist', params: { practice } }));
    expect(screen.queryByDisplayValue('Because of Sunday.')).toBeNull();
    await act(() => router.navigate({ href: there }));
    await screen.findByDisplayValue('Because of Sunday.');
    expect(screen.getByText('Not sent yet – as you left it.')).toBeTruthy();
    press('Start afresh');
    await screen.findByDisplayValue('You asked where it began.');
    expect(screen.queryByText('Not sent yet – as you left it.')).toBeNull();
  });

  it('is over when it was agreed on', async () => {
    const { router } = await openCard();
    fireEvent.change(screen.getByLabelText('When, where'), { target: { value: 'Sunday, tea' } });
    fireEvent.click(screen.getByRole('checkbox'));
    const there = router.state.location.href;
    await act(async () => press('Agreed in the room'));
    await screen.findByText('Agreed with Noor Haddad. It is there at once.');
    await act(() => router.navigate({ href: there }));
    await screen.findByRole('button', { name: 'Agreed in the room' });
    expect(screen.queryByDisplayValue('Sunday, tea')).toBeNull();
    expect(screen.queryByText('Not sent yet – as you left it.')).toBeNull();
  });
});
