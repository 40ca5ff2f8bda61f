import { t } from '../../i18n/t.ts';
import { Sheet } from '../../ui/sheet.tsx';

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

/** In full before the first exercise on this device, in one line before every other. */
export const WatchNotice = ({ name }: { name: string }) =>
  wasRead() ? (
    <p className="small quiet part-lead">{t('first.notice.short')}</p>
  ) : (
    <div className="part-lead">
      <Sheet label={t('first.notice.title')}>
        <h2>{t('first.notice.title')}</h2>
        <p>{t('first.notice', { name })}</p>
      </Sheet>
    </div>
  );
