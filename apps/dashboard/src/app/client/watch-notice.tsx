import type { OpenedAssignment } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { UsuallyReads } from './usually-reads.tsx';

const key = 'selfward:watch-notice';

/** Storage may be closed to the page; then the long form simply comes again. */
function wasRead(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberNotice(): void {
  try {
    localStorage.setItem(key, 'read');
  } catch {
    // It is shown once more, and nothing else happens.
  }
}

/** In full before the first exercise on this device; before every other the foot says it. */
export const WatchNotice = ({ opened }: { opened: OpenedAssignment }) =>
  !opened.hasEnded &&
  !wasRead() && (
    <div className="part-lead">
      <Sheet label={t('first.notice.title')}>
        <h2>{t('first.notice.title')}</h2>
        <p>
          {t('first.notice', { name: opened.therapistName })}{' '}
          <UsuallyReads habit={opened.readingHabit} />
        </p>
        {!opened.safety && <p>{t('first.notice.help')}</p>}
      </Sheet>
    </div>
  );
