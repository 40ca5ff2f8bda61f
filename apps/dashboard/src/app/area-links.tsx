import type { Area } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { addressOf, doorsIn } from './areas.ts';
import { useMembership } from './practice-route.tsx';

/** For somebody with several roles here: the ways to the other areas. */
export function AreaLinks({ here }: { here: Area }) {
  const { membership } = useMembership();
  return doorsIn(membership)
    .filter(({ area }) => area !== here)
    .map((door) => (
      <Link key={door.area} to={addressOf(door)}>
        {t(`area.${door.area}`)}
      </Link>
    ));
}
