import type { Me, MeasureLine } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const [place] = noor.memberships;
const olga: Me = {
  ...noor,
  memberships: place ? [{ ...place, name: 'Olga', roles: ['owner'] }] : [],
};
const own = `practices/${practice}/owner/measures`;

const line: MeasureLine = {
  slug: 'small-form',
  title: 'Small form',
  purpose: 'Three lines.',
  minutes: '1',
  kind: 'shell',
  version: null,
  rhythm: { kind: 'every', weeks: 2, time: '18:00', times: null },
  hasSafetyItem: false,
  instead: null,
  whyNot: 'no-wording',
};
const there: MeasureLine = {
  ...line,
  slug: 'there',
  title: 'There',
  version: '1.0.0',
  whyNot: null,
};
const builtIn: MeasureLine = { ...there, slug: 'gad-7', title: 'GAD-7', kind: 'built-in' };

async function open(routes: Routes = {}) {
  const server = fakeServer({
    'GET account/me': () => ok(olga),
    [`GET ${own}`]: () => ok({ measures: [line, there, builtIn] }),
    ...routes,
  });
  renderApp(`/p/${practice}/owner/measures`);
  await screen.findByRole('heading', { level: 1, name: 'Wording of measures' });
  return server;
}

const row = async (title: string) => {
  const found = (await screen.findByRole('heading', { level: 2, name: title })).closest('li');
  if (!found) throw new Error('it stands in no list');
  return within(found);
};

describe('the measures of the owner', () => {
  it('are those that need wording, each with whether it is there', async () => {
    await open();
    const missing = await row('Small form');
    expect(missing.getByText('Its wording is not here')).toBeTruthy();
    const link = missing.getByRole('link', { name: /^Bring the wording/ });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/owner/measures/small-form`);
    expect(missing.queryByRole('button')).toBeNull();
    expect((await row('There')).getByText('Its wording is here')).toBeTruthy();
    expect(screen.queryByText('GAD-7')).toBeNull();
  });

  it('are retired and taken up again', async () => {
    const server = await open({ [`PUT ${own}/there/retired`]: () => ok({}) });
    await act(async () =>
      fireEvent.click((await row('There')).getByRole('button', { name: /^Retire it/ })),
    );
    expect(server.of('PUT', 'retired')[0]?.body).toEqual({ retired: true });
  });

  it('say what went wrong', async () => {
    await open({ [`GET ${own}`]: () => refuse(503, 'busy') });
    expect(await screen.findByText('busy')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
