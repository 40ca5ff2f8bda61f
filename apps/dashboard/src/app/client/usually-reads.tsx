import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';

/**
 * When what is shared is read, in the practice's own words. Where it has written none, nothing is said:
 * that would be a promise which nobody made.
 */
export function UsuallyReads({ habit }: { habit: string }) {
  const practice = useMembership().membership.practiceName;
  if (habit === '') return null;
  return (
    <>
      {t('watch.says', { practice })} <q dir="auto">{habit}</q>
    </>
  );
}
