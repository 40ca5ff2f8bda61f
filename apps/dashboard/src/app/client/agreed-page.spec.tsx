import type { AgreedConsent } from '@selfward/contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { jest } from '@jest/globals';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { noor, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const agreed: AgreedConsent = {
  version: '2026-11-24.3',
  agreedOn: '2026-01-02',
  sections: [
    { title: 'What you write is yours first', text: 'While you write, it is a draft.' },
    { title: 'If you change your mind', text: 'Tell Ruth.' },
  ],
  newer: null,
};

function open(answer: () => Response, page = 'agreed', more: Routes = {}) {
  const server = fakeServer(
    Object.assign(more, {
      'GET account/me': () => ok(noor),
      'GET account/devices': () => ok({ devices: [] }),
      [`GET practices/${practice}/client/consent`]: answer,
    }),
  );
  return { server, ...renderApp(`/p/${practice}/client/${page}`) };
}

const title = () => screen.findByRole('heading', { level: 1, name: 'What you agreed to' });

describe('what a client agreed to', () => {
  it('is found from the settings, and nothing is asked before', async () => {
    const { server } = open(() => ok(agreed), 'settings');
    const part = within(await screen.findByRole('region', { name: 'What you agreed to' }));
    expect(server.of('GET', 'consent')).toEqual([]);
    await act(async () => fireEvent.click(part.getByRole('link', { name: 'Read it again' })));
    await title();
    await screen.findByText('While you write, it is a draft.');
  });

  it('stands there word for word, with its whole day, and can be printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { container } = open(() => ok(agreed));
    await title();
    await screen.findByText(
      'You read this and agreed to it on 2 January 2026, for Linden Practice.',
    );
    const said = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(said).toEqual(agreed.sections.map(({ title, text }) => `${title}${text}`));
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('is said plainly when nothing is kept', async () => {
    open(() => refuse(404, 'not-found'));
    await screen.findByText('Nothing is kept here that you agreed to.');
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('can be asked for again when it did not come', async () => {
    let answer = () => refuse(503, 'busy');
    open(() => answer());
    const again = await screen.findByRole('button', { name: 'Try again' });
    answer = () => ok(agreed);
    await act(async () => fireEvent.click(again));
    await screen.findByText('Tell Ruth.');
  });

  it('stands below the words of today where those are others, which nobody has to agree to', async () => {
    const sections = [{ title: 'One question goes as you answer it', text: 'To Linden.' }];
    let given: AgreedConsent = { ...agreed, newer: { version: '2026-11-28.4', sections } };
    const answers = { [`POST practices/${practice}/client/consent`]: () => refuse(503, 'busy') };
    const { server } = open(() => ok(given), 'agreed', answers);
    const part = within(await screen.findByRole('region', { name: 'What Selfward says now' }));
    part.getByText('To Linden.');
    part.getByText(/everything goes on as before while you think about it/);
    screen.getByRole('heading', { name: 'What you agreed to before' });
    const button = part.getByRole('button', { name: 'I have read it and agree' });
    await act(async () => fireEvent.click(button));
    await part.findByText('busy');
    answers[`POST practices/${practice}/client/consent`] = () => {
      given = { ...agreed, version: '2026-11-28.4', sections };
      return ok(null, 204);
    };
    await act(async () => fireEvent.click(button));
    expect(server.of('POST', 'consent').at(-1)?.body).toEqual({ version: '2026-11-28.4' });
    await waitFor(() => expect(screen.queryByText('What Selfward says now')).toBeNull());
    screen.getByText('To Linden.');
  });
});
