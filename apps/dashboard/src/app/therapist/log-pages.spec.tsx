import type { LogPage } from '@selfward/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { type Asked, ok, refuse } from '../../test/fake-server.ts';
import { aLog, anEntry, entryId, moments } from '../../test/log.ts';
import { asRuth, client, own, shared } from './test/ruth.ts';

const slug = 'self-betrayal-log';
const at = (log: string) => `GET ${own}/clients/${client}/logs/${log}`;
const page = (log = slug, query = '') => `therapist/clients/${client}/answers/log/${log}${query}`;

/** Answers like the API: what fits of all, and a page of it. */
const open = (log: LogPage, query = '') =>
  asRuth(page(log.slug, query), { [`${at(log.slug)}?*`]: () => ok(log) });
const region = async (name: string) => within(await screen.findByRole('region', { name }));
const linesIn = (part: Awaited<ReturnType<typeof region>>) =>
  part.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('a log, for the therapist', () => {
  it('is counted plainly, always with how many entries there are and the days they reach over', async () => {
    open(aLog(slug, moments));
    expect(
      await screen.findByText('Three entries shared with you, 11 days from first to last.'),
    ).toBeTruthy();
    expect(linesIn(await region('By pattern'))).toEqual([
      'I pushed on past my limit 2 of 3',
      'I acted fine when I was not 1 of 3',
    ]);
    expect(linesIn(await region('By place'))).toEqual(['Work 2 of 3', 'On my own 1 of 3']);
    expect(document.body.textContent).not.toMatch(/%|success|goal|average/i);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('has left and stayed as two rows of dots that read out their words, and as a table', async () => {
    open(aLog(slug, moments));
    const figure = within(await screen.findByRole('figure', { name: 'Left and stayed' }));
    const rows = figure.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      expect.stringMatching(/I left myselfSoup, standing\./),
      expect.stringMatching(/I left myselfThe phone rang\./),
      expect.stringMatching(/I stayed with myselfThe bench, and the cat\./),
    ]);
    // The walk begins at the latest; the one before it is an arrow away.
    expect(figure.getAllByText('The bench, and the cat.').length).toBeGreaterThan(1);
    const walk = figure.getByRole('slider');
    fireEvent.change(walk, { target: { value: '1' } });
    expect(figure.getAllByText('Soup, standing.').length).toBeGreaterThan(1);
    expect(figure.queryByText(/not sure/)).toBeNull();
  });

  it('keeps both rows where one of them is empty, and has a third only where somebody was not sure', async () => {
    const unsure = anEntry(4, '2026-11-21', { kind: { code: 'i-m-not-sure' }, moment: 'Hm.' });
    open(aLog(slug, [unsure]));
    const figure = within(await screen.findByRole('figure', { name: 'Left and stayed' }));
    expect(figure.getAllByText('I stayed with myself').length).toBeGreaterThan(0);
    expect(figure.getAllByText("I'm not sure").length).toBeGreaterThan(0);
  });

  it('collects what would be done, by days that lead to their entries', async () => {
    open(aLog(slug, moments));
    const list = await region('What I would do if I took myself seriously');
    expect(linesIn(list)).toEqual([
      'Let it ring.12 November 2026',
      'Sit down first.10 November 2026',
    ]);
    expect(list.getByRole('link', { name: '12 November 2026' }).getAttribute('href')).toContain(
      `/answers/${entryId(2)}`,
    );
  });

  it('unfolds a long list, and folds it again', async () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      anEntry(n, `2026-11-0${n + 1}`, { serious: `Line ${n}.` }),
    );
    open(aLog(slug, many));
    const list = await region('What I would do if I took myself seriously');
    const more = list.getByRole('button', { name: 'Show all 9 lines' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(list.getByRole('button', { name: 'Show fewer' })).toBeTruthy();
  });

  it('has its cards newest first, with a body by its names and nothing where nothing is', async () => {
    open(aLog(slug, moments));
    const cards = await region('The moments');
    const days = cards.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
    expect(days).toEqual(['20 November 2026', '12 November 2026', '10 November 2026']);
    expect(cards.getByText('Jaw')).toBeTruthy();
    expect(cards.getAllByText('How much did it cost?')).toHaveLength(1);
    expect(cards.queryByText('What were you afraid might happen?')).toBeNull();
  });

  it('shows only what is looked for, by an address of its own, and all of it again', async () => {
    const asked: string[] = [];
    const answer = ({ path }: Asked) => {
      asked.push(path);
      const isFit = path.includes('fit=');
      const all = aLog(slug, moments);
      const some = moments.filter(({ answers }) => JSON.stringify(answers).includes('"work"'));
      return ok(
        isFit ? { ...all, items: some, overview: { ...all.overview, entries: some } } : all,
      );
    };
    const { router } = asRuth(page(), { [`${at(slug)}?*`]: answer });
    const place = await screen.findByRole('combobox', { name: 'Place' });
    expect([...place.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Any',
      'Work',
      'On my own',
    ]);
    // Nothing was said of a need: there is nothing to look for.
    expect(screen.queryByRole('combobox', { name: 'Need' })).toBeNull();
    fireEvent.change(place, { target: { value: 'work' } });
    expect(await screen.findByText('Two entries fit, of three.')).toBeTruthy();
    expect(router.state.location.search).toEqual({ fit: 'where:work' });
    expect(asked.at(-1)).toContain('fit=where%3Awork');
    fireEvent.click(screen.getByRole('button', { name: 'Show all entries' }));
    expect(await screen.findByText(/^Three entries shared/)).toBeTruthy();
    expect(router.state.location.search).toEqual({});
  });

  it('says that nothing fits, and has the way back to everything', async () => {
    const all = aLog(slug, moments);
    const none = {
      ...all,
      items: [],
      overview: { ...all.overview, entries: [], of: 3, isCut: false, codes: { where: ['work'] } },
    };
    open(none, '?fit=where:home');
    expect(await screen.findByText('No entry has all of this.')).toBeTruthy();
    expect(screen.getByText('No entry fits, of three.')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Place' })).toHaveProperty('value', 'home');
    expect(screen.getAllByRole('button', { name: 'Show all entries' })).toHaveLength(2);
  });

  it('goes on to earlier entries, and says where it ends', async () => {
    const [newest, ...older] = moments;
    const first = aLog(slug, moments, { items: newest ? [newest] : [], next: 'abc' });
    const isCut = { ...first, overview: first.overview && { ...first.overview, isCut: true } };
    asRuth(page(), {
      [`${at(slug)}?*`]: ({ path }) =>
        ok(
          path.includes('after=abc')
            ? { ...first, overview: null, items: older, next: null }
            : isCut,
        ),
    });
    const cards = await region('The moments');
    expect(cards.getAllByRole('heading', { level: 4 })).toHaveLength(1);
    expect(
      screen.getByText(/These are the newest 3; the older ones are read one by one\./),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier entries' }));
    await waitFor(() => expect(cards.getAllByRole('heading', { level: 4 })).toHaveLength(3));
    expect(screen.queryByRole('button', { name: 'Show earlier entries' })).toBeNull();
  });

  it('where nothing of it is shared any more says so, and nothing about what there was', async () => {
    asRuth(page(), { [`${at(slug)}?*`]: () => refuse(404, 'not-found') });
    expect(
      await screen.findByText('Nothing of this log is shared with you at the moment.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Shared answers' }).length).toBeGreaterThan(1);
  });

  it('is one tap from each of its entries', async () => {
    const log = aLog(slug, moments);
    const list = `GET ${own}/clients/${client}/responses?since=last-session`;
    asRuth(`therapist/clients/${client}/answers`, {
      [list]: () =>
        ok({
          items: [{ ...shared, slug, exercise: log.exercise, answers: { moment: 'Soup.' } }],
          next: null,
          lastSessionOn: null,
          takenBack: [],
        }),
    });
    const link = await screen.findByRole('link', { name: 'Read all entries together' });
    expect(link.getAttribute('href')).toContain(`/clients/${client}/answers/log/${slug}`);
  });
});

describe('other logs', () => {
  it('have each rest as a row, guilt as pairs without a drop, and lead to the critic where it is shared', async () => {
    const rests = [
      anEntry(1, '2026-11-10', {
        plan: 'The back stairs',
        predict: 'The board goes red.',
        happened: 'Nothing.',
        guilt_before: 9,
        guilt_during: 4,
        critic_said: 'Slacker.',
      }),
      anEntry(2, '2026-11-12', { plan: 'The bench', guilt_before: 0 }),
    ];
    open(aLog('rest-experiment', rests, { also: ['inner-critic-log'] }));
    const rows = within((await region('Each rest')).getByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('The board goes red.');
    expect(rows[2]?.textContent).toContain('no answer');
    const figure = within(await screen.findByRole('figure', { name: 'Guilt or worry' }));
    expect(figure.getByText('Before and during the same rest. No drop is expected.')).toBeTruthy();
    expect(figure.getAllByRole('row', { hidden: true })[2]?.textContent).toMatch(/0no entry/);
    expect(
      screen.getByRole('link', { name: /When the inner critic speaks/ }).getAttribute('href'),
    ).toContain('/answers/log/inner-critic-log');
  });

  it('have a no in its three versions side by side, what made it give way, and no rate', async () => {
    const no = anEntry(1, '2026-11-10', {
      safe_now: { code: 'yes' },
      ask: 'The late tram',
      short: 'Not this week.',
      warm: 'I would like to, and not this week.',
      firm: 'No.',
      after_what: { code: 'i-said-no-then-changed-it' },
      collapse: 'Their face.',
    });
    open(aLog('practicing-no', [no]));
    const cards = await region('Situation by situation');
    const versions = cards.getByText('Not this week.').closest('dl');
    expect(versions?.querySelectorAll('dt')).toHaveLength(3);
    expect(linesIn(await region('What made the no give way'))).toEqual([
      'Their face.10 November 2026',
    ]);
    expect(screen.queryByRole('figure')).toBeNull();
    expect(document.body.textContent).not.toMatch(/ of 1\b/);
  });

  it('have how bad it got as dots that are never joined, and the needs that were named', async () => {
    const needs = [
      anEntry(1, '2026-11-10', { signal: 'Short temper', need: { codes: ['rest'] }, late: 8 }),
      anEntry(2, '2026-11-12', { signal: 'Cold', need: { codes: ['rest', 'quiet'] }, late: 3 }),
    ];
    open(aLog('needs-as-data', needs));
    expect(linesIn(await region('Needs named'))).toEqual(['Rest 2 of 2', 'Quiet 1 of 2']);
    const figure = await screen.findByRole('figure', { name: 'How bad it got before it counted' });
    expect(figure.querySelectorAll('[data-shape="dot"]').length).toBeGreaterThanOrEqual(2);
    expect(within(figure).getByText(/There is no line to reach/)).toBeTruthy();
  });
});
