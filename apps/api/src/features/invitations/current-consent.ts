import { createHash } from 'node:crypto';
import { consentAsText, type ConsentText, currentConsent } from '@selfward/content';
import { newId } from '../../database/id.ts';
import type { ConsentEntity } from './consent.entity.ts';

/**
 * The hash is of the text with its placeholders: the names stand in their own rows and may change, the
 * words may not. With the version they can be read again, and the hash proves them.
 */
export function consentToday(
  client: { practiceId: string; clientId: string },
  agreedAt: Date,
): ConsentEntity {
  const { version, language } = currentConsent;
  const textHash = hashOfConsent(currentConsent);
  return { ...client, consentId: newId(), version, language, textHash, agreedAt };
}

export const hashOfConsent = (consent: ConsentText): string =>
  createHash('sha256').update(consentAsText(consent)).digest('hex');
