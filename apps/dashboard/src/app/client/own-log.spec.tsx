import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { fakeServer, ok, refuse } from '../../test/fake-server.ts';
import { aLog, entryId, moments } from '../../test/log.ts';
import { finished, noor, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const slug = 'self-betrayal-log';
const own = moments.map((entry) => ({ ...entry, seen: null }));

describe('the own log of a client', () => {
  const open = (answer: () => Response) => {
    const server = fakeServer({
      'GET account/me': () => ok(noor),
      [`GET practices/${practice}/client/logs/${slug}?*`]: answer,
    });
    return { server, ...renderApp(`/p/${practice}/client/log/${slug}`) };
  };

  it('has everything that was finished, whatever is shared, and tells nobody that it was read', async () => {
    const { server } = open(() => ok(aLog(slug, own)));
    expect(await screen.findByText('Three entries, 11 days from first to last.')).toBeTruthy();
    expect(screen.getByText(/Everything you finished here, shared or not/)).toBeTruthy();
    const cards = within(screen.getByRole('region', { name: 'The moments' }));
    expect(cards.getByRole('link', { name: '20 November 2026' }).getAttribute('href')).toBe(
      `/p/${practice}/client/response/${entryId(3)}`,
    );
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
    expect(server.of('POST', '')).toEqual([]);
  });

  it('is looked through by an address of its own', async () => {
    const { router } = open(() => ok(aLog(slug, own)));
    const place = await screen.findByRole('combobox', { name: 'Place' });
    fireEvent.change(place, { target: { value: 'work' } });
    expect(await screen.findByText('Three entries fit, of three.')).toBeTruthy();
    expect(router.state.location.search).toEqual({ fit: 'where:work' });
  });

  it('says that nothing is there yet', async () => {
    open(() => refuse(404, 'not-found'));
    expect(await screen.findByText('There is no finished entry here yet.')).toBeTruthy();
  });

  it('is one tap from each finished entry, and from nothing that is no log', async () => {
    const log = aLog(slug, own).exercise;
    let exercise = finished.exercise;
    const page = () => renderApp(`/p/${practice}/client/response/${response}`);
    fakeServer({
      'GET account/me': () => ok(noor),
      [`GET practices/${practice}/client/responses/${response}`]: () =>
        ok({ ...finished, exercise }),
    });
    const { unmount } = page();
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'All my entries together' })).toBeNull();
    unmount();
    exercise = log;
    page();
    const link = await screen.findByRole('link', { name: 'All my entries together' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/log/${slug}`);
  });
});
