import { act, fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const at = `practices/${practice}/client/assignments/${assignment}`;
const card = { ...opened.card, size: 'client_chooses' } as const;

describe('the size of what was sent', () => {
  it('is seen by the practice only once somebody chooses it, and the page says so before', async () => {
    const server = fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${at}`]: () => ok({ ...opened, card, agreedHow: 'sent' }),
      [`PUT ${at}/size`]: () => ok(null, 204),
    });
    const page = `/p/${practice}/client/exercise/${assignment}`;
    const first = renderApp(page);
    await screen.findByText('Ruth sees which size you choose.');
    await act(async () => fireEvent.click(screen.getByRole('link', { name: 'Begin' })));
    await screen.findByRole('heading', { level: 1, name: 'Is today an okay day for this?' });
    expect(server.of('PUT', '')).toEqual([]);
    first.unmount();
    renderApp(page);
    await act(async () =>
      fireEvent.click(await screen.findByRole('radio', { name: /The small version/ })),
    );
    expect(server.of('PUT', '').map(({ path, body }) => [path, body])).toEqual([
      [`${at}/size`, { size: 'small' }],
    ]);
  });
});
