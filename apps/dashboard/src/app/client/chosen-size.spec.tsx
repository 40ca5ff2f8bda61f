import { act, fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const at = `practices/${practice}/client/assignments/${assignment}`;
const card = { ...opened.card, size: 'client_chooses' } as const;

async function open() {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${at}`]: () => ok({ ...opened, card, agreedHow: 'sent' }),
    [`PUT ${at}/size`]: () => ok(null, 204),
  });
  renderApp(`/p/${practice}/client/exercise/${assignment}`);
  await screen.findByText('Ruth sees which size you choose.');
  return () => server.of('PUT', '').map(({ path, body }) => [path, body]);
}

describe('the size of what was sent', () => {
  it('is told to nobody because somebody begins', async () => {
    const sent = await open();
    fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
    await screen.findByRole('heading', { level: 1, name: 'Is today an okay day for this?' });
    expect(sent()).toEqual([]);
  });

  it('is told once it is chosen, where the page says so', async () => {
    const sent = await open();
    await act(async () => fireEvent.click(screen.getByText('All of it')));
    expect(sent()).toEqual([[`${at}/size`, { size: 'full' }]]);
  });
});
