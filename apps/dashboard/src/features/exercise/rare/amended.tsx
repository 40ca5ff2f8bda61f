import './texts.ts';
import { t } from '../../../i18n/t.ts';

interface AmendedProps {
  /** Who is told as well, where they can read the old words too; null where nobody can any more. */
  names: string | null;
}

/** Said anew after the old words were read: marked as what it is, without what stood there first. */
export default function Amended({ names }: AmendedProps) {
  return (
    <p className="small quiet">
      {t('version.amended')} {names !== null && t('version.amended.seen', { names })}
    </p>
  );
}
