import type { Role } from './roles.ts';
import { RuleBroken } from './rule-broken.ts';

/** How long a sign-in lasts, in minutes: without activity, and in all. */
export interface SignInLimits {
  idleMinutes: number;
  absoluteMinutes: number;
}

const staffLimits: SignInLimits = { idleMinutes: 15, absoluteMinutes: 12 * 60 };
const clientLimits: SignInLimits = { idleMinutes: 30, absoluteMinutes: 24 * 60 };

/** The strictest of the roles a person holds decides, in whichever practice it is held. */
export function signInLimits(held: readonly Role[]): SignInLimits {
  return held.some((role) => role !== 'client') ? staffLimits : clientLimits;
}

export interface SignInState {
  startedAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
}

/** Checked on every request, whatever the request says of itself. */
export function isSignInLive(
  { startedAt, lastSeenAt, endedAt }: SignInState,
  limits: SignInLimits,
  now: Date,
): boolean {
  const minutesSince = (then: Date) => (now.getTime() - then.getTime()) / 60_000;
  return (
    endedAt === null &&
    minutesSince(lastSeenAt) < limits.idleMinutes &&
    minutesSince(startedAt) < limits.absoluteMinutes
  );
}

/** NIST SP 800-63B rev 4: length over composition, no rotation. Counted in code points. */
export const passwordLength = { min: 15, max: 256 } as const;

/** Words that a password may not consist of, however often they are repeated. */
const productWords = [
  'selfward',
  'password',
  'therapy',
  'therapist',
  'burnout',
  'letmein',
  'welcome',
  'qwertyuiop',
  'iloveyou',
];

/** A password that anyone would try first is refused; everything else is the person's choice. */
export function checkPassword(password: string, email: string): void {
  if ([...password].length < passwordLength.min) throw new RuleBroken('password-too-short');
  const plain = password.toLowerCase().replace(/[^\p{L}]/gu, '');
  const name =
    email
      .toLowerCase()
      .split('@')[0]
      ?.replace(/[^\p{L}]/gu, '') ?? '';
  const isOneSign = new Set(password).size <= 3;
  if (isOneSign || isCountUp(password) || repeats(plain, [...productWords, name]))
    throw new RuleBroken('password-too-common');
}

function repeats(text: string, words: readonly string[]): boolean {
  return words.some((word) => word.length > 3 && text.replaceAll(word, '').length < 4);
}

function isCountUp(text: string): boolean {
  return (
    '01234567890123456789012345678901234567890'.includes(text) ||
    'abcdefghijklmnopqrstuvwxyz'.includes(text.toLowerCase())
  );
}

const isDigit = (sign: string) => /^\p{Nd}$/u.test(sign);

/** Ten digits of a script stand in a row from zero on, and rows begin after one another. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** A code as people type or paste it: with a gap, a dash, the words around it, in their own digits. */
export const codeOf = (typed: string): string =>
  [...typed]
    .filter(isDigit)
    .map((digit) => valueOf(digit))
    .join('');
