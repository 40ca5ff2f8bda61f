import type { Person } from './story-types.ts';

/** Invented people. Their numbers ring nowhere and their addresses belong to nobody. */
export const miriam: Person = { name: 'Miriam Aydin', email: 'miriam.aydin@example.org' };
export const daniel: Person = { name: 'Daniel Weiss', email: 'daniel.weiss@example.org' };

/** The owner first. */
export const therapists = [miriam, daniel];

export const practice = { name: 'Lindenhof', phone: '+1 555 0100' };

export const habits = {
  hours:
    'The phone is answered Monday to Friday, nine to six. It is off during sessions; please leave a message.',
  readingHabit: 'We read what you share before we meet, and seldom in the evening.',
};

export const helpContact = {
  kind: 'other',
  name: 'Lindenhof evening line (an example, it rings nowhere)',
  phone: '+1 555 0101',
  hours: 'Every day, six to ten in the evening',
  source: 'Invented for the demo',
};
