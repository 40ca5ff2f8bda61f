import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './problem.ts';

/** Offline is decided by `call`, not by the browser's guess; a refusal is not asked twice. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retryDelay: 700,
        retry: (times, failure) => times < 1 && failure instanceof Unreachable,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
