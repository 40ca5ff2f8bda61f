/**
 * What our mails say, in English; another language is a file like this one. They are read by whoever
 * opens the mailbox: no name, no practice, nothing about what it is for, and no code in a subject,
 * which a locked phone shows.
 */
export const english = {
  greeting: 'Hello,',
  'invitation.subject': 'Your invitation',
  'invitation.why':
    'You have been invited to Selfward. Here you can see who invites you, and decide:',
  'invitation.link': 'See the invitation',
  'invitation.once': 'The link works once, for seven days.',
  'invitation.not-you': 'If you did not expect this, leave it be. Nothing happens.',
  'code.subject': 'The code you asked for',
  'code.why':
    'This is your code for signing in. It works for ten minutes, in the window where you asked for it:',
  'code.secret': 'Nobody from Selfward will ever ask you for it.',
  'code.not-you': 'If you did not ask for it, leave it be. Nobody can sign in without it.',
  'waits.subject': 'Please sign in',
  'waits.why': 'Something in your practice needs your attention. Please sign in.',
  'waits.link': 'Sign in',
} as const;

export type Words = Record<keyof typeof english, string>;
