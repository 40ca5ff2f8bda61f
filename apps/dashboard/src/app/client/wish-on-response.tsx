import type { ClientResponse } from '@selfward/contract';
import { asksToBeReadFirst, isWishToBeReadFirst } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Wish } from './read-first.tsx';
import { therapistOf } from './readers.ts';
import type { Sharing } from './use-sharing.ts';

interface WishOnResponseProps {
  response: ClientResponse;
  sharing: Sharing;
}

/** Whether the mark is there, as it is now: the choices below change nothing of it yet. */
export function WishOnResponse({ response, sharing }: WishOnResponseProps) {
  const wish = sharing.items.find(({ id }) => isWishToBeReadFirst(response.answers, id));
  if (response.hasEnded) return null;
  const name = therapistOf(response);
  const isMarked = response.sharedNow !== null && asksToBeReadFirst(response.sharedNow.answers);
  if (!wish) return isMarked && <Wish>{t('wish.stays', { name })}</Wish>;
  if (response.state !== 'shared') return <Wish>{t('wish.kept', { name })}</Wish>;
  if (!sharing.isSharedNow(wish)) return <Wish>{t('wish.not-shared', { name })}</Wish>;
  const isNewer = response.sharedRevision !== response.revision;
  return <Wish>{t(isNewer && !isMarked ? 'wish.newer' : 'wish.shared', { name })}</Wish>;
}
