import type { Area } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { OtherAreas } from '../ui/practice-page.tsx';
import { addressOf, doorsIn } from './areas.ts';
import { useMembership } from './practice-route.tsx';

/** For somebody with several roles here: the ways to the other areas. */
export function AreaLinks({ here }: { here: Area }) {
  const { membership } = useMembership();
  const doors = doorsIn(membership).filter(({ area }) => area !== here);
  if (doors.length === 0) return null;
  return (
    <OtherAreas>
      {doors.map((door) => (
        <Link key={door.area} to={addressOf(door)}>
          {t(`area.${door.area}`)}
        </Link>
      ))}
    </OtherAreas>
  );
}
