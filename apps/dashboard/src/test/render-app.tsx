import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { makeRouter } from '../app/router.tsx';
import { makeQueryClient } from '../http/queries.ts';
import client from '../i18n/messages/client.json' with { type: 'json' };
import desk from '../i18n/messages/desk.json' with { type: 'json' };
import entry from '../i18n/messages/entry.json' with { type: 'json' };
import owner from '../i18n/messages/owner.json' with { type: 'json' };
import settings from '../i18n/messages/settings.json' with { type: 'json' };
import sharing from '../i18n/messages/sharing.json' with { type: 'json' };
import therapist from '../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../i18n/t.ts';

/** The whole app at an address, as a person opens it. */
export function renderApp(address: string) {
  [client, settings, sharing, entry, therapist, owner, desk].forEach(loadMessages);
  const queries = makeQueryClient();
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  const page = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...page, router, queries };
}
