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

export function clientSearch({ filter, ...more }: Record<string, unknown>): ClientSearch {
  const known = clientFilters.find((one) => one === filter);
  return { ...searchText(more), ...(known && known !== 'in_care' ? { filter: known } : {}) };
}

/** A search that is only digits comes back from an address as a number. */
export function searchText({ search }: Record<string, unknown>): { search?: string } {
  const text = typeof search === 'number' ? String(search) : search;
  return typeof text === 'string' && text !== '' ? { search: text.slice(0, 120) } : {};
}
