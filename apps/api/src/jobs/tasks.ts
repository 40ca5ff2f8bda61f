/** Everything that runs outside a request. */
export const tasks = [
  'send-mail',
  'chain-access-log',
  'seal-access-logs',
  'end-writing-spells',
  'clean-up',
  'score-again',
  'plan-occurrences',
  'flag-takeover',
  'open-steps',
] as const;
export type TaskName = (typeof tasks)[number];

/** What the API may ask for by `jobs.enqueue`; the others are started by the clock alone. */
export const enqueueable: readonly TaskName[] = ['send-mail', 'chain-access-log'];

/** In UTC. A run that was missed is made up for, once. */
export const crontab = [
  '11 * * * * seal-access-logs ?fill=1h&max=5',
  '*/5 * * * * end-writing-spells ?max=5',
  '37 3 * * * clean-up ?fill=1d&max=5',
  '7 4 * * * score-again ?fill=1d&max=5',
  '* * * * * plan-occurrences ?max=5',
  '* * * * * flag-takeover ?max=5',
  '* * * * * open-steps ?max=5',
].join('\n');
