import { fireEvent, screen, within } from '@testing-library/react';
import { ok, refuse } from '../../test/fake-server.ts';
import { evenings, gad7, phq9Line, progress } from '../../test/progress.ts';
import { asRuth, client, own } from './test/ruth.ts';

const path = `${own}/clients/${client}/progress`;
const open = (body: object) =>
  asRuth(`therapist/clients/${client}/progress`, { [`GET ${path}`]: () => ok(body) });
const nothing = {
  ...progress,
  signals: null,
  measures: [],
  alone: [],
  scales: [],
  pairs: [],
  sessions: [],
  outside: [],
};

describe('progress of a client', () => {
  it('has each line of the check-in, and a question where one moved, the same in both directions', async () => {
    open(progress);
    const signals = within(await screen.findByRole('region', { name: 'Weekly signals' }));
    expect(await signals.findByRole('figure', { name: 'Weekly signals' })).toBeTruthy();
    expect(signals.getByText(/no total and no bands/)).toBeTruthy();
    expect(signals.getByText('Worth talking about.').parentElement?.textContent).toBe(
      'Worth talking about. The last three answers on Body and Rest differ from the first three. What might be behind it?',
    );
  });

  it('has each answer of the check-in on demand, the newest week first, and no answer where there is none', async () => {
    open(progress);
    const signals = within(await screen.findByRole('region', { name: 'Weekly signals' }));
    const raw = signals.getByText('Each answer, week by week').closest('details');
    expect(raw?.open).toBe(false);
    const [body, rest] = within(raw ?? document.body).getAllByRole('table', { hidden: true });
    const lines = (table: HTMLElement | undefined) =>
      [...(table?.querySelectorAll('tbody tr') ?? [])].map(({ textContent }) => textContent);
    expect(body?.querySelector('caption')?.textContent).toBe('Body');
    expect(lines(body)[0]).toMatch(/3$/);
    expect(lines(body).at(-1)).toMatch(/1, One day$/);
    expect(lines(rest)[0]).toMatch(/0$/);
    expect(lines(rest).at(-1)).toMatch(/no answer$/);
  });

  it('says of a measure what its source says, and how it is known', async () => {
    open(progress);
    const total = within(await screen.findByRole('region', { name: 'GAD-7: Total' }));
    expect(total.getByText(/^On .*: all seven scored lines were answered\.$/)).toBeTruthy();
    expect(total.getAllByText(/^7, Mild/, { ignore: 'td' })).toHaveLength(1);
    expect(
      total.getByText(/^At the review after about one month, .*: 15 at first, 13 then\./),
    ).toBeTruthy();
    expect(total.getByText('Within this measure’s usual noise.')).toBeTruthy();
    expect(total.getByText(/now in the range of people not in treatment/)).toBeTruthy();
    expect(
      total.getByText('A change of 4 points or more is larger than its usual noise (published).'),
    ).toBeTruthy();
    expect(total.getByText(/Seen second-hand only/)).toBeTruthy();
    expect(total.queryByText(/no change|risk|safe\b/i)).toBeNull();
  });

  it('says on paper whose it is and of which day', async () => {
    open(progress);
    const line = await screen.findByText(/^Noor Haddad: progress\. Printed \d+ \w+ \d{4}\.$/);
    expect(line.className).toContain('paper');
  });

  it('says nothing of a difference where the noise is not known', async () => {
    open({
      ...progress,
      measures: [{ ...gad7, noise: null, first: null, reviews: [], inARow: null }],
    });
    expect(await screen.findByText(/noise is not known for this measure/)).toBeTruthy();
    expect(screen.queryByText(/usual noise\./)).toBeNull();
  });

  it('says why a day has no number', async () => {
    const [score] = gad7.scores;
    const none = { ...score, value: null, exactness: 'none', band: null };
    open({ ...progress, measures: [{ ...gad7, scores: [{ ...none, why: 'not-all-shared' }] }] });
    expect(await screen.findByText(/only when every line of it is shared/)).toBeTruthy();
  });

  it('has what an exercise of the practice adds up, and says nothing of a difference', async () => {
    open({ ...nothing, own: [evenings] });
    const plot = within(await screen.findByRole('region', { name: 'Small evenings' }));
    expect(await plot.findByRole('figure', { name: 'Small evenings' })).toBeTruthy();
    expect(plot.getByText(/^Made here, and not validated: no bands/)).toBeTruthy();
    expect(plot.getByText('estimate')).toBeTruthy();
    expect(plot.queryByText(/noise|verdict|review/i)).toBeNull();
  });

  it('shows the question about self-harm by itself, in the words of the form', async () => {
    open({ ...progress, alone: [phq9Line] });
    const alone = within(
      await screen.findByRole('region', { name: 'PHQ-9: one question by itself' }),
    );
    expect(alone.getByText('Several days')).toBeTruthy();
    expect(alone.getByText('No answer')).toBeTruthy();
    expect(alone.getByText(/Whatever the answer, and also if there is none: ask\.$/)).toBeTruthy();
    expect(alone.queryByRole('figure')).toBeNull();
  });

  it('is empty in a sentence, and says what went wrong', async () => {
    open(nothing);
    expect(await screen.findByText(/Nothing to show yet/)).toBeTruthy();
  });

  it('says what went wrong, and offers another try', async () => {
    let tries = 0;
    asRuth(`therapist/clients/${client}/progress`, {
      [`GET ${path}`]: () => (tries++ === 0 ? refuse(503, 'unavailable') : ok(nothing)),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Nothing to show yet/)).toBeTruthy();
  });

  it('lets the therapist show the numbers to the client, and stop showing them', async () => {
    let shown = false;
    const { server } = asRuth(`therapist/clients/${client}/progress`, {
      [`GET ${path}`]: () => ok({ ...progress, measuresShown: shown }),
      [`PUT ${path}/shown`]: () => {
        shown = !shown;
        return ok(null, 204);
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show the numbers to Noor' }));
    expect(await screen.findByRole('button', { name: 'Show them no longer' })).toBeTruthy();
    expect(screen.getByText(/It is not a diagnosis/)).toBeTruthy();
    expect(server.of('PUT', '/shown').map(({ body }) => body)).toEqual([{ shown: true }]);
  });
});
