import type { ClientProgress } from '@selfward/contract';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { evenings, gad7, progress } from '../../test/progress.ts';
import { renderApp } from '../../test/render-app.tsx';

const { today, sessions, outside, signals, scales, pairs } = progress;
const own: ClientProgress = {
  today,
  sessions,
  outside,
  signals,
  scales,
  pairs,
  measures: null,
  own: null,
};

async function open(body: ClientProgress) {
  fakeServer({
    'GET account/me': () => ok(noor),
    [`GET practices/${practice}/client/progress`]: () => ok(body),
  });
  renderApp(`/p/${practice}/client/progress`);
  await screen.findByRole('heading', { level: 1, name: 'My check-ins over time' });
}

describe('a client’s own check-ins over time', () => {
  it('are there whatever is shared, without a verdict and without a number of a measure', async () => {
    await open(own);
    expect(await screen.findByRole('figure', { name: 'Weekly signals' })).toBeTruthy();
    expect(screen.getByText('Perhaps something to talk about.')).toBeTruthy();
    expect(screen.queryByText(/GAD-7/)).toBeNull();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('have what the practice adds up itself where numbers are turned on, without a verdict', async () => {
    await open({ ...own, measures: [], own: [evenings] });
    const plot = within(await screen.findByRole('region', { name: 'Small evenings' }));
    expect(plot.getByText(/^Made here, and not validated/)).toBeTruthy();
    expect(plot.queryByText(/noise|mild|severe/i)).toBeNull();
  });

  it('have the numbers of measures where they are turned on, with the plain sentence', async () => {
    await open({ ...own, measures: [gad7] });
    const total = within(await screen.findByRole('region', { name: 'GAD-7: Total' }));
    expect(
      total.getByText('This is one way to look at the past two weeks. It is not a diagnosis.'),
    ).toBeTruthy();
    expect(total.getByText('Within this measure’s usual noise.')).toBeTruthy();
    expect(total.queryByText('How this is known')).toBeNull();
  });

  it('are empty in a sentence', async () => {
    await open({ ...own, signals: null, scales: [], measures: [] });
    expect(await screen.findByText(/begins with your first finished check-in/)).toBeTruthy();
  });
});
