import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Measure, MeasureLine } from '@selfward/contract';
import type { Shell } from '@selfward/domain';
import { ok, refuse } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { agreement, asRuth, client, own, shared } from './test/ruth.ts';

const line: MeasureLine = {
  slug: 'small-form',
  title: 'Small form',
  purpose: 'Three lines.',
  minutes: '1',
  kind: 'shell',
  version: null,
  rhythm: { kind: 'every', weeks: 2, time: '18:00', times: null },
  hasSafetyItem: false,
  whyNot: 'no-wording',
  instead: null,
};

const shell: Shell = {
  slug: 'small-form',
  version: '1.0.0',
  series: 1,
  title: 'Small form',
  purpose: 'Three lines.',
  rationale: 'The same lines from time to time.',
  minutes: '1',
  cadence: { kind: 'every', every: 'P2W', text: 'Every two weeks.' },
  licence: { text: 'Ask its authors.', ship_wording: false },
  citation: 'Somebody 2001.',
  items: [1, 2, 3].map((number) => ({ id: `i${number}`, number, values: [0, 1] })),
  scores: [
    {
      id: 'total',
      version: '1.0.0',
      label: 'Total',
      direction: 'higher_worse',
      items: [{ ref: 'i1' }, { ref: 'i2' }, { ref: 'i3' }],
      combine: 'sum',
      missing: { estimate_if_at_least: null, never_estimate_without: [] },
      decimals: 0,
      bands: [{ min: 0, max: 3, label: 'All of it', source: 'Somebody 2001' }],
    },
  ],
  open_scales: [],
  checks: [{ id: 'direction', text: 'In our edition 1 stands for yes.' }],
  guide: ['Have your own copy at hand.'],
  scoring_note: 'Sum of three.',
};

const measure: Measure = {
  ...line,
  exercise: null,
  shell,
  rights: null,
  edition: null,
  isRetired: false,
};

const path = `${own}/measures/small-form`;
const page = 'therapist/library/measures/small-form';

describe('measures in the library', () => {
  it('say of a difference in words what counts, and whose it is', async () => {
    const [rule] = shell.scores;
    const change = { sd: null, reliability: null, reliability_type: null, rc_points: 2, cutoff: 1 };
    const known = { ...change, source: 'Somebody 2001.', status: 'S' };
    const scored = { ...measure, shell: { ...shell, scores: [{ ...rule, change: known }] } };
    asRuth(page, { [`GET ${path}`]: () => ok(scored) });
    const said = await screen.findByText(/a change of 2 points or more is larger than its usual/);
    expect(said.textContent).toBe(
      'Total: a change of 2 points or more is larger than its usual noise. 1 or more is the usual cut-off. Source: Somebody 2001.',
    );
  });

  it('stand in a section of their own, and say what keeps them from being agreed on', async () => {
    asRuth('therapist/library', {
      [`GET ${own}/measures`]: () =>
        ok({ measures: [line, { ...line, slug: 'gad-7', title: 'GAD-7', whyNot: null }] }),
    });
    const section = within(await screen.findByRole('region', { name: 'Measures' }));
    expect(section.getByText('Needs your wording')).toBeTruthy();
    expect(section.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/p/${practice}/${page}`,
      `/p/${practice}/therapist/library/measures/gad-7`,
    ]);
  });

  it('say what they can and cannot say, how they are scored and whose they are', async () => {
    asRuth(page, { [`GET ${path}`]: () => ok(measure) });
    await screen.findByRole('heading', { level: 1, name: 'Small form' });
    expect(screen.getByText(/It is no diagnosis/)).toBeTruthy();
    expect(screen.getByText('Ask its authors.')).toBeTruthy();
    expect(screen.getByText(/All of it \(0 to 3\)/)).toBeTruthy();
    expect(screen.getByText(/how much of a difference is noise is not known/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bring the wording' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Agree on this' })).toBeNull();
  });

  it('with a question about self-harm say why not yet, and what there is instead', async () => {
    const closed = {
      ...measure,
      whyNot: 'needs-cover',
      instead: { slug: 'phq-8', title: 'PHQ-8' },
    };
    asRuth(page, { [`GET ${path}`]: () => ok(closed) });
    expect(await screen.findByText(/question of it is about self-harm/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^PHQ-8 is the same without/ })).toBeTruthy();
    expect(screen.getByText(/a colleague from outside, invited as a member/)).toBeTruthy();
    const ways = ['Invite a cover', 'Then say who covers whom'].map((name) =>
      screen.getByRole('link', { name }).getAttribute('href'),
    );
    expect(ways).toEqual([
      expect.stringMatching(/\/owner\/members$/),
      expect.stringMatching(/\/owner\/safety$/),
    ]);
  });

  it('with such a question say before anybody chooses them what is read at once', async () => {
    const asks = { ...measure, hasSafetyItem: true, instead: { slug: 'phq-8', title: 'PHQ-8' } };
    asRuth(page, { [`GET ${path}`]: () => ok(asks) });
    const part = within(await screen.findByRole('region', { name: 'What is read at once' }));
    expect(part.getByText(/goes to everybody in care of the client as it is given/)).toBeTruthy();
    expect(part.getByText(/stands on top of Today until somebody writes down/)).toBeTruthy();
    expect(part.getByRole('link', { name: /^PHQ-8 is the same without/ })).toBeTruthy();
  });

  it('that are not there say so', async () => {
    asRuth(page);
    expect(await screen.findByText('There is no such measure.')).toBeTruthy();
  });
});

describe('wording that a practice brings', () => {
  const write = (label: RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Sign and keep it' }));

  async function open(answer = () => ok(measure, 201)) {
    const { server } = asRuth(`${page}/wording`, {
      [`GET ${path}`]: () => ok(measure),
      [`POST ${path}/wording`]: answer,
    });
    await screen.findByRole('heading', { level: 1, name: 'Wording of Small form' });
    return server;
  }

  function fill() {
    write(/^Which edition/, 'Second edition, 2003');
    write(/^Options, one on each line/, '0 = No\n1 = Yes');
    write(/^Lines, one on each line/, '1. First\n2. Second\n3. Third');
    fireEvent.click(screen.getByLabelText(/1 stands for yes/));
    fireEvent.click(screen.getByLabelText('We have the right to use this wording.'));
  }

  it('says every fault by its name, and sends nothing half', async () => {
    const server = await open();
    write(/^Lines, one on each line/, '1. First\n3. Third');
    keep();
    const said = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent);
    expect(said.join(' ')).toContain('Line 2 is missing.');
    expect(said.join(' ')).toContain(
      'Please compare with your copy: In our edition 1 stands for yes.',
    );
    expect(said.join(' ')).toContain('Please say that the practice has the right to this wording.');
    expect(server.of('POST', '/wording')).toEqual([]);
  });

  it('is shown as it will look, signed and sent', async () => {
    const server = await open();
    expect(screen.getByText(/as soon as all lines and options are written/)).toBeTruthy();
    expect(screen.queryByLabelText(/^Which lines have options/)).toBeNull();
    write(/^Options, one on each line/, '0 = No\n1 = Yes');
    write(/^Lines, one on each line/, '1. First\n2. Second\n3. Third');
    const shown = screen.getByText('Yes (1)');
    const compare = screen.getByLabelText(/1 stands for yes/);
    expect(compare).toHaveProperty('checked', false);
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(shown.compareDocumentPosition(compare)).toBe(follows);
    expect(compare.compareDocumentPosition(screen.getByLabelText(/^Which edition/))).toBe(follows);
    fill();
    expect(screen.getByText('Yes (1)')).toBeTruthy();
    keep();
    expect(await screen.findByText('The wording is kept. It can be agreed on now.')).toBeTruthy();
    expect(server.of('POST', '/wording').map(({ body }) => body)).toEqual([
      {
        hasRight: true,
        wording: {
          lang: 'en',
          edition: 'Second edition, 2003',
          option_sets: {
            first: [
              { value: 0, text: 'No' },
              { value: 1, text: 'Yes' },
            ],
          },
          items: ['First', 'Second', 'Third'].map((text, at) => ({
            number: at + 1,
            text,
            options: 'first',
          })),
          confirmed: ['direction'],
        },
      },
    ]);
  });

  it('that does not arrive stays in the form', async () => {
    await open(() => refuse(503, 'unavailable'));
    fill();
    keep();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByDisplayValue('Second edition, 2003')).toBeTruthy();
  });
});

describe('the answer to a measure in the review', () => {
  const exercise = {
    ...shared.exercise,
    locked: true,
    scores: shell.scores,
    items: [1, 2, 3].map((number) => ({
      id: `i${number}`,
      type: 'scale' as const,
      text: `Line ${number}`,
      scale: {
        kind: 'likert' as const,
        points: [
          { value: 0, text: 'No' },
          { value: 1, text: 'Yes' },
        ],
      },
    })),
    closing_block: [],
  };
  const review = (answers: object, keptItems = 0) =>
    asRuth(`therapist/clients/${shared.clientId}/answers`, {
      [`GET ${own}/clients/${shared.clientId}/responses?since=last-session`]: () =>
        ok({
          items: [{ ...shared, exercise, answers, keptItems }],
          next: null,
          lastSessionOn: null,
          takenBack: [],
        }),
    });

  it('has its exact words and what they come to', async () => {
    review({ i1: 1, i2: 1, i3: 0 });
    expect(await screen.findByRole('heading', { level: 3, name: 'Line 3' })).toBeTruthy();
    expect(screen.getByText('Total: 2, on a scale from 0 to 3. All of it.')).toBeTruthy();
  });

  it('has no number where a line is kept, and says how many were answered where none is', async () => {
    review({ i1: 1, i2: 1 }, 1);
    expect(
      await screen.findByText('Total: no number, because not every line is shared.'),
    ).toBeTruthy();
  });

  it('are agreed on as a whole: the card offers no size', async () => {
    const { server } = asRuth(`therapist/agree?client=${client}&exercise=small-form`, {
      [`GET ${own}/measures`]: () =>
        ok({ measures: [{ ...line, whyNot: null, version: '1.0.0' }] }),
      [`GET ${own}/exercises/small-form/last-card?clientId=${client}`]: () =>
        ok({ why: null, writtenFor: null }),
      [`POST ${own}/clients/${client}/assignments`]: () => ok({ ...agreement }, 201),
    });
    const agree = await screen.findByRole('button', { name: 'Agreed in the room' });
    expect(screen.queryByText('How small')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    await act(async () => fireEvent.click(agree));
    expect(server.of('POST', 'assignments')[0]?.body).toMatchObject({ card: { size: 'full' } });
  });
});
