import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { roots } from '../../test/practice.ts';
import { agreement, asRuth, client, own } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const agreeing = `POST ${own}/clients/${client}/assignments`;

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

  it('does not offer to agree on what cannot be answered yet', async () => {
    asRuth('therapist/library/roots', {
      [`GET ${own}/exercises/roots`]: () => ok({ exercise: roots, isPlayable: false }),
    });
    await screen.findByText('It can be read here and cannot be answered yet.');
    expect(screen.queryByRole('link', { name: 'Agree on this' })).toBeNull();
  });
});

describe('the agreement card', () => {
  const open = async (search: string) => {
    const opened = asRuth(`therapist/agree${search}`, { [agreeing]: () => ok(agreement, 201) });
    await screen.findByRole('button', { name: 'Agreed in the room' });
    return opened;
  };

  it('starts from what was written last time, and shows the other side', async () => {
    await open(`?client=${client}&exercise=roots`);
    const why = screen.getByLabelText('Why this');
    await screen.findByDisplayValue('You asked where it began.');
    expect(why.className).toContain('words');
    fireEvent.change(why, { target: { value: 'Because of Sunday.' } });
    const preview = within(screen.getByRole('region', { name: 'As your client will see it' }));
    expect(preview.getByText('Because of Sunday.')).toBeTruthy();
    expect(preview.getByText('Nobody until you share.')).toBeTruthy();
  });

  it('asks for at most eight things', async () => {
    await open('?exercise=roots');
    const form = within(screen.getByRole('region', { name: 'Agree on one thing' }));
    const single = ['combobox', 'textbox', 'checkbox', 'group'].flatMap((role) =>
      form.queryAllByRole(role),
    );
    expect(single.length).toBeLessThanOrEqual(8);
  });

  it('says what is missing, one thing at a time', async () => {
    const { server } = await open('?exercise=roots');
    press('Agreed in the room');
    expect(await screen.findByText('Please choose who you agree with.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('With'), { target: { value: client } });
    press('Agreed in the room');
    expect(await screen.findByText(/once you have prepared it together/)).toBeTruthy();
    expect(server.of('POST', 'assignments')).toEqual([]);
  });

  it('is agreed once, and leads to the client', async () => {
    const { server } = await open(`?client=${client}&exercise=roots`);
    await screen.findByDisplayValue('You asked where it began.');
    fireEvent.click(screen.getByRole('radio', { name: /Small version/ }));
    fireEvent.change(screen.getByLabelText('When, where'), { target: { value: 'Sunday, tea' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'We have prepared this together' }));
    await act(async () => press('Agreed in the room'));
    await waitFor(() => expect(server.of('POST', 'assignments')).toHaveLength(1));
    expect(server.of('POST', 'assignments')[0]).toMatchObject({
      body: {
        exercise: 'roots',
        preparedTogether: true,
        card: {
          why: 'You asked where it began.',
          size: 'small',
          whenAndWhere: 'Sunday, tea',
          inTheWay: '',
        },
      },
      key: expect.any(String),
    });
    await screen.findByText('Agreed with Noor Haddad.');
    await screen.findByRole('heading', { level: 1, name: 'Noor' });
  });

  it('offers only what can be answered', async () => {
    await open('');
    const titles = within(screen.getByLabelText('What')).getAllByRole('option');
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Choose', roots.title]);
  });
});
