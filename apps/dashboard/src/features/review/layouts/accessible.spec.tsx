import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { read, shared } from './test/reading.tsx';

const pairs = [{ id: '1', left: 'No humming', right: 'It is quiet in there' }];
const early = [{ id: '1', text: 'Short with people' }];

const pages = [
  shared('push-and-crash-loop', { first_sign: 'Teeth', reread: pairs }),
  shared('people-around-my-yes', {
    people: { entries: ['e1'] },
    'people[e1].who': 'R.',
    'people[e1].safe': 0,
  }),
  shared('outside-and-inside', { why: 'Because.', cost: 'Sleep.', outside_who: pairs }),
  shared('early-warning-plan', { early, permission: 'Rest.' }),
  shared('then-and-now', { notice: 'Less.', room: 6, map: { regions: [{ code: 'jaw' }] } }),
  shared('four-quiet-patterns', { p1_often: 4, p1_ex: 'The rota.' }),
];

describe('each way of reading', () => {
  it.each(pages)('has nothing for axe to find: $slug', async (now) => {
    const before = shared(now.slug, now.answers, { on: '2026-06-03', id: 'before' });
    const container = read(now, [before]);
    // A drawing comes when it is needed.
    if (now.layout?.dots) await screen.findAllByRole('button', { name: 'Show as a list' });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
