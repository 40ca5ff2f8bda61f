import type { ClientAct } from '../story-types.ts';

/** Written on the phone the night after the second session, in the order in which he would need it. */
export const plan: Extract<ClientAct, { does: 'write-plan' }> = {
  does: 'write-plan',
  content: {
    signs:
      'I calculate what we would cost without me.\nI am polite to Lene.\nThird night in a row with less than four hours.',
    alone:
      'Put Ida in her bed and go into another room for two minutes.\nCold water on both wrists.\nThe podcast about rye.',
    company: 'The bakery at six, they know the pram.\nMy brother’s workshop, nobody talks there.',
    people: [
      {
        id: '5b0c1f1e-2f0a-4d57-9d0a-6a1f1d2c3b4a',
        name: 'Lene',
        phone: '+1 555 0130',
        say: 'It is one of those. Can you get up?',
      },
      {
        id: '5b0c1f1e-2f0a-4d57-9d0a-6a1f1d2c3b4b',
        name: 'Jonas, my brother',
        phone: '+1 555 0131',
        say: 'I need you to come over, and I will explain later.',
      },
    ],
    professionals: [
      {
        id: '5b0c1f1e-2f0a-4d57-9d0a-6a1f1d2c3b4c',
        name: 'Daniel Weiss, at the practice',
        phone: '+1 555 0100',
        say: '',
      },
    ],
    surroundings: 'Lene does the nights this month. What is in the bathroom cabinet is at Jonas’s.',
    matters: 'Ida says “da” to lamps. I want to hear the second word.',
  },
  shared: ['alone', 'people', 'professionals', 'surroundings'],
};
