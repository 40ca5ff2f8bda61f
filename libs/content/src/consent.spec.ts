import { createHash } from 'node:crypto';
import { consentAsText, consentByVersion, consentFor, currentConsent } from './consent.ts';

const hashOf = (version: string): string | undefined => {
  const text = consentByVersion(version);
  return text && createHash('sha256').update(consentAsText(text)).digest('hex').slice(0, 16);
};

describe('what a client agrees to', () => {
  /** A new text is a new line. A line that changes would deny what somebody agreed to. */
  it.each([
    ['2026-11-24.2', 'ff6031cc62fe13f8'],
    ['2026-11-24.3', '15ac89b2292b7893'],
    ['2026-11-28.4', 'e02ee8f869d8db71'],
    ['2026-11-28.5', '9d48d58ca36a6b03'],
  ])('never changes: %s', (version, pinned) => {
    expect(hashOf(version)).toBe(pinned);
  });

  it('is the newest, and knows no version that was never shown', () => {
    expect(currentConsent.version).toBe('2026-11-28.5');
    expect(consentByVersion('2026-11-24')).toBeUndefined();
  });

  it.each([
    ['who sees what, answer by answer', /For each answer you choose/],
    ['that drafts are not visible', /it is a draft\. Nobody/],
    ['how to take something back, and what that does', /From then on nobody.*What they have read/],
    ['what must be acted on by law', /the law may say/],
    ['how long it stays', /must keep what the law says/],
    ['how to get a copy', /ask Linden for a copy/],
    ['that stopping does not end therapy', /does not end your therapy/],
    ['that no machine reads', /No machine reads or rates/],
    ['that the server holds the keys', /whoever runs the server has the keys.*court order/],
    ['that nobody is watching', /do not wait for an answer here/],
    [
      'which answer goes as it is given',
      /hurting yourself\. Your answer to that question goes to Linden/,
    ],
    [
      'that ticks are added up, and where the number goes',
      /adds up what you ticked.*goes with your/,
    ],
    ['what of an agreement is seen at once', /or the size that you choose/],
    ['that of kept entries nothing is seen', /entries that you keep they see nothing/],
    ['who looked', /who at Linden opened/],
    ['who joins later', /from then on/],
    ['that deleting tells nobody', /delete for ever, and nobody is told/],
  ])('says %s', (_, words) => {
    const sections = consentFor(currentConsent, { practice: 'Linden', therapist: 'Ruth' });
    expect(sections.map(({ text }) => text).join('\n')).toMatch(words);
  });

  it('fills in both names everywhere, and promises no more than is kept', () => {
    const sections = consentFor(currentConsent, { practice: 'Linden', therapist: 'Ruth' });
    const text = sections.map(({ title, text: words }) => `${title} ${words}`).join('\n');
    expect(text).not.toMatch(/[{}]|\bsafe\b|secure|anonymous|!/i);
    expect(text.replaceAll('“only you”', '')).not.toMatch(/only you/i);
    expect(text).not.toMatch(/no scores/i);
  });
});
