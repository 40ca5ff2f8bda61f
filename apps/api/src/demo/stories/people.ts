import type { Person } from './story-types.ts';

/** Invented people. Their numbers ring nowhere and their addresses belong to nobody. */
export const miriam: Person = { name: 'Miriam Aydin', email: 'miriam.aydin@example.org' };
export const daniel: Person = { name: 'Daniel Weiss', email: 'daniel.weiss@example.org' };

export const practice = { name: 'Lindenhof', phone: '+1 555 0100' };
