import type { NoteVersionLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import type { NoteView } from './note-desk-props.ts';
import { NoteText } from './note-text.tsx';
import { type NoteAddress, versionQuery, versionsQuery } from './notes.api.ts';
import styles from './notes.module.css';

interface NoteVersionsProps {
  address: NoteAddress;
  version: number | undefined;
  onShow: (view: NoteView) => unknown;
  /** Only while the note is a draft of one's own. */
  onBringBack?: (text: string) => void;
}

/** What stood here earlier. Looking at it changes nothing. */
export function NoteVersions(props: NoteVersionsProps) {
  const { address, version } = props;
  const query = useQuery(versionsQuery(address));
  const { data } = query;
  if (version !== undefined) return <Version {...props} version={version} />;
  if (!data) return <NotYet query={query} />;
  if (data.versions.length === 0) return <Empty>{t('note.versions.empty')}</Empty>;
  return (
    <ol className={styles['list']} aria-label={t('note.versions.open')}>
      {data.versions.map((one, at) => (
        <li key={one.revision} className="between">
          <span>{nameOf(one, data.versions.length - at)}</span>
          <Button
            kind="quiet"
            aria-label={t('note.versions.read-one', {
              version: nameOf(one, data.versions.length - at),
            })}
            onClick={() => props.onShow({ view: 'versions', version: one.revision })}
          >
            {t('note.versions.read')}
          </Button>
        </li>
      ))}
    </ol>
  );
}

const nameOf = ({ savedOn, authorName }: NoteVersionLine, n: number): string =>
  t('note.versions.line', { n, day: dayName(savedOn), author: authorName });

type VersionProps = NoteVersionsProps & { version: number };

function Version({ address, version, onShow, onBringBack }: VersionProps) {
  const query = useQuery(versionQuery({ ...address, revision: version }));
  const { data } = query;
  if (!data) return <NotYet query={query} />;
  return (
    <div className="stack-4">
      <p className="meta">{t('note.versions.of', { day: dayName(data.savedOn) })}</p>
      <NoteText text={data.text} />
      <p className="row">
        {onBringBack && (
          <Button onClick={() => onBringBack(data.text)}>{t('note.versions.bring-back')}</Button>
        )}
        <Button kind="quiet" icon="back" onClick={() => onShow({ view: 'versions' })}>
          {t('note.versions.all')}
        </Button>
      </p>
    </div>
  );
}
