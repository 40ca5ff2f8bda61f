import { entries, many, one, rows } from '../answers.ts';
import { entryOf } from '../entry-of.ts';
import type { Happening } from '../story-types.ts';

/** Weeks seven and eight, one week later than they were planned: the loop, and what is under it. */
export const afterTheBreak: Happening[] = [
  { daysAgo: 30, at: '13:45', does: 'meet', session: 'sixth' },
  {
    daysAgo: 30,
    at: '14:34',
    does: 'plan',
    session: 'seventh',
    on: { daysAgo: 16, at: '13:45' },
    place: 'room',
  },
  {
    daysAgo: 30,
    at: '15:05',
    does: 'note',
    note: 'sixth',
    session: 'sixth',
    text: 'Took a week off from all of it, and from the depot too, for the first time since her father’s operation. The main junction was rebuilt in exactly that week and sixteen lines went over the bridge. "They managed." Angry about it until Wednesday.\n\nDoctor: blood taken, thyroid and iron; results in two weeks.\n\nShe keeps one answer about the earache to herself. Not to be touched.',
  },
  { daysAgo: 29, at: '09:10', does: 'sign', note: 'sixth' },
  {
    daysAgo: 25,
    at: '16:45',
    does: 'write',
    name: 'push-and-crash-loop',
    answers: {
      last: 'January. Three people in bed with fever, ice on the points. I did eleven days. I was brilliant. On the twelfth I put the milk into the letter box.',
      first_sign: 'I stop humming.',
      if_i_just: [
        { id: 'just-1', text: 'get through the frost' },
        { id: 'just-2', text: 'train one more person properly' },
        { id: 'just-3', text: 'have the board to myself for an hour' },
      ],
      reread: rows(
        ['No humming. I thought: concentrated.', 'It is quiet in there because nobody is at home'],
        ['Teeth. I thought: the dentist.', 'I am biting on something I have not said'],
      ),
      push_len: 'Eleven days. Ten when it snows.',
      crash: 'Milk in the letter box, then a Thursday that is not there',
      restart: 'Somebody says "we did not know whom to ask".',
      proud: 'In nineteen years nobody was hurt on my board.',
      who_if_not: 'A woman with a cat who is late.',
      step_off:
        'On day two without humming. I could ring Bence and let him tell me the one with the conductor.',
      'close.feel': one('lighter'),
      'close.useful': 4,
    },
    left: { sharedBut: [] },
  },
  entryOf(
    'inner-critic-log',
    { daysAgo: 22, at: '13:30', response: 'critic-mistake' },
    {
      trigger: 'Sent the 9 over the wrong loop. Six minutes. Nobody hurt, one man laughed.',
      words: 'You are getting old and they can see it.',
      tone: many('mocking', 'harsh'),
      believe: 9,
      about: many('a-mistake', 'how-i-look-to-others'),
      job: 'From a second mistake.',
      did: 'Wrote it into the book with my name, as everybody has to.',
      reply: 'Six minutes in nineteen years. Even the 9 has forgotten.',
      believe_now: 5,
    },
  ),
  {
    daysAgo: 19,
    at: '18:10',
    does: 'decline',
    name: 'underneath-the-role',
  },
  {
    daysAgo: 18,
    at: '16:30',
    does: 'write',
    name: 'afraid-if-i-stopped',
    answers: {
      picture: 'The room without me. The chair is turned to the window. It is green.',
      ...entries(
        'fears',
        {
          fear: 'something happens to one of them and I was not there',
          likely: 6,
          kind: one('letting-people-down'),
        },
        {
          fear: 'nothing happens',
          likely: 8,
          kind: one('not-knowing-who-i-am'),
        },
        {
          fear: 'the money, Father’s flat is half mine to pay',
          likely: 4,
          kind: one('money-or-security'),
        },
      ),
      worst: 'A crossing, rain, and a voice on the radio that does not know what to say.',
      real: 'It says: "Stay where you are, I am sending somebody." It is in the handbook. I wrote that page.',
      cope: 'Bence, after five. Ildi. The page.',
      old: 'Half past five in the morning',
      true_part:
        'The flat. Four hundred a month until he sells it, and he does not want to sell it.',
      test: 'One Sunday without the radio in the kitchen.',
      'close.feel': one('stirred-up-but-okay'),
      'close.useful': 3,
    },
    left: { sharedBut: [] },
  },
  { daysAgo: 16, at: '12:21', does: 'read', response: 'signals-24' },
  { daysAgo: 16, at: '12:22', does: 'read', response: 'signals-17' },
  { daysAgo: 16, at: '12:25', does: 'read', response: 'push-and-crash-loop' },
  { daysAgo: 16, at: '12:36', does: 'read', response: 'afraid-if-i-stopped' },
  { daysAgo: 16, at: '12:45', does: 'read', response: 'critic-week-off' },
  { daysAgo: 16, at: '12:47', does: 'read', response: 'critic-mistake' },
  {
    daysAgo: 16,
    at: '12:55',
    does: 'line',
    response: 'push-and-crash-loop',
    text: 'Nineteen years. Before we talk about the milk I would like to hear about those.',
  },
];
