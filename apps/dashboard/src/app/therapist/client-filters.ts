import type { ClientFilter } from '@selfward/contract';

export const clientFilters = [
  'in_care',
  'invited',
  'no_sign_in',
  'archived',
] as const satisfies readonly ClientFilter[];

export interface ClientSearch {
  search?: string | undefined;
  /** Everybody in care without it. */
  filter?: ClientFilter | undefined;
}

/** A search that is only digits comes back from an address as a number. */
export function clientSearch({ search, filter }: Record<string, unknown>): ClientSearch {
  const known = clientFilters.find((one) => one === filter);
  const text = typeof search === 'number' ? String(search) : search;
  return {
    ...(typeof text === 'string' && text !== '' ? { search: text.slice(0, 120) } : {}),
    ...(known && known !== 'in_care' ? { filter: known } : {}),
  };
}
