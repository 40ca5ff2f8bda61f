import { i18n } from '@lingui/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { makeRouter } from '../app/router.tsx';
import { makeQueryClient } from '../http/queries.ts';

// A page brings its words with it: an id on the screen is a word that did not come.
i18n.on('missing', ({ id }) => {
  throw new Error(`The words of "${id}" are not here.`);
});

/** The whole app at an address, as a person opens it. */
export function renderApp(address: string) {
  const queries = makeQueryClient();
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  const page = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...page, router, queries };
}
