import { createHash } from 'node:crypto';
import { consentAsText, currentConsent } from '@selfward/content';
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
  const textHash = createHash('sha256').update(consentAsText(currentConsent)).digest('hex');
  return { ...client, consentId: newId(), version, language, textHash, agreedAt };
}
