import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';

interface UsuallyReadsProps {
  name: string;
  /** The practice's own words; empty where it has written none. */
  habit: string;
}

/** When what is shared is read. A wish to be read at once must not wait on a wrong guess. */
export function UsuallyReads({ name, habit }: UsuallyReadsProps) {
  const practice = useMembership().membership.practiceName;
  if (habit === '') return t('watch.usual', { name });
  return (
    <>
      {t('watch.says', { practice })} <q dir="auto">{habit}</q>
    </>
  );
}
