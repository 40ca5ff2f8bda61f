import { entries, many, one, rows } from '../answers.ts';
import { entryOf } from '../entry-of.ts';
import type { Happening } from '../story-types.ts';

/** Weeks nine and ten: what she put off, what she values, and needs that are written down like delays. */
export const now: Happening[] = [
  { daysAgo: 16, at: '13:45', does: 'meet', session: 'seventh' },
  {
    daysAgo: 16,
    at: '14:33',
    does: 'plan',
    session: 'eighth',
    on: { daysAgo: -5, at: '13:45' },
    place: 'room',
  },
  {
    daysAgo: 16,
    at: '15:00',
    does: 'note',
    note: 'seventh',
    session: 'seventh',
    template: 'dap',
    text: '**D** Iron was low, is being treated; thyroid in order. Hummed in the waiting room and noticed that I had heard it.\n\n**A** The second fear ("nothing happens") is the one she rates highest and says most quietly. The first has a handbook page.\n\n**P** She does not want the one about the role, says she knows what is under it: feet. Left out. The no comes in week twelve, to be prepared here; the flat is a matter for the debt advice at the town hall, I gave her the room number.',
  },
  { daysAgo: 15, at: '09:25', does: 'sign', note: 'seventh' },
  {
    daysAgo: 12,
    at: '16:15',
    does: 'write',
    name: 'no-time-for',
    answers: {
      missing: rows(
        ['Singing in the empty 6', 'My own voice, coming back from the other end'],
        ['Making jam from the plums', 'Forty jars, with dates, and people who had to be visited'],
        ['Swimming on Sunday', 'Not hearing anything at all'],
      ),
      since: 'The singing, when I moved upstairs. The rest went along.',
      areas: many('making-or-creating', 'doing-nothing', 'music-books-or-art'),
      said: 'After the frost.',
      useless:
        'The one who knows all the verses. She is no use at a board, she holds the last note.',
      piece:
        'Ride the 6 to the depot on Friday, last run, with somebody I trained. He will not tell.',
      guard: 'He has to let me on.',
      'close.feel': one('lighter'),
      'close.useful': 4,
    },
    left: { sharedBut: [] },
  },
  entryOf(
    'needs-as-data',
    { daysAgo: 6, at: '11:40', response: 'need-water' },
    {
      signal: 'Read the same delay three times',
      need: many('food-or-water'),
      late: 6,
      decision: 'Drink now or after the ten o’clock handover',
      weighed: one('a-little'),
      chose: 'After',
      result: 'Was short with somebody who had done nothing',
    },
  ),
  entryOf(
    'needs-as-data',
    { daysAgo: 5, at: '15:20', response: 'need-quiet' },
    {
      signal: 'Jaw',
      need: many('quiet', 'time-alone'),
      body: { regions: [{ code: 'jaw' }] },
      late: 4,
      decision: 'Canteen with the others, or the stairs',
      weighed: one('yes-it-counted'),
      chose: 'Stairs, and told them why: "I want to be on the stairs."',
      result: 'Two of them said they would like that too, tomorrow',
    },
  ),
  {
    daysAgo: 4,
    at: '17:00',
    does: 'write',
    name: 'valued-and-performed',
    answers: {
      ...entries(
        'values',
        { value: 'That everybody gets home', lived: 9, sign: 'They did. Every one, every day.' },
        {
          value: 'Being told the truth on the radio',
          lived: 6,
          sign: '"I do not know yet, wait."',
        },
        { value: 'Plums', lived: 3, sign: 'I have ordered forty lids' },
      ),
      pairs: rows(
        ['Everybody gets home', 'Nobody has to ask'],
        ['The truth on the radio', 'The same voice in every weather'],
      ),
      for_whom: 'A man who has been dead for six years and was content with me',
      gets: 'A room in which it goes quiet when I come in. I would hate to lose that.',
      success:
        'Around me: no calls from above. Mine: that somebody I trained sends me home, and I go.',
      still_mine: 'The handbook. Every page of it.',
      drop: 'The voice, a little. It may go up once a day.',
      live: 'Lids',
      'close.feel': one('lighter'),
      'close.useful': 4,
      'close.bring': 'May a voice go up in a control room?',
    },
    left: { sharedBut: ['for_whom'] },
  },
  entryOf(
    'needs-as-data',
    { daysAgo: 4, at: '19:30', response: 'need-to-be-heard' },
    {
      signal: 'Told the cat about the bridge. The whole thing.',
      need: many('to-be-heard'),
      late: 2,
      decision: 'Ring Ildi at half past seven or leave her in peace',
      weighed: one('yes-it-decided'),
      chose: 'Rang',
      result: 'She had been about to ring me. We were both cross about it',
    },
  ),
  entryOf(
    'needs-as-data',
    { daysAgo: 2, at: '21:10', response: 'need-to-stop' },
    {
      signal: 'Did not hum on the way home',
      need: many('to-stop', 'rest'),
      late: 1,
      decision: 'Bed, or the ironing and then bed',
      weighed: one('yes-it-decided'),
      chose: 'Bed. The blouse is at work, ironed by nobody',
      result: 'Seven hours. One piece',
    },
  ),
];
