import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/words.css';
import './ui/styles/layout.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from './app/router.tsx';
import { makeQueryClient } from './http/queries.ts';
import { registerWorker } from './register-worker.ts';

const queries = makeQueryClient();
const router = makeRouter(queries);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

// A page from the back/forward cache may show what belongs to a sign-in that has ended.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});

registerWorker();
