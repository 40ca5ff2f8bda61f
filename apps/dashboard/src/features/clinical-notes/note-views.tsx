import { t } from '../../i18n/t.ts';
import { Either } from '../../ui/either.tsx';
import type { NoteDeskProps, NoteView } from './note-desk-props.ts';

interface NoteViewsProps extends Pick<NoteDeskProps, 'view' | 'onShow'> {
  /** Earlier texts are kept of what has reached the practice. */
  isSaved: boolean;
}

type Name = 'write' | NonNullable<NoteView['view']>;

/** Write, look at it, or look at what stood there earlier. */
export const NoteViews = ({ view, onShow, isSaved }: NoteViewsProps) => {
  const names: readonly Name[] = isSaved ? ['write', 'preview', 'versions'] : ['write', 'preview'];
  return (
    <Either<Name>
      label={t('note.view')}
      options={names.map((value) => ({ value, text: t(`note.view.${value}`) }))}
      value={view.view ?? 'write'}
      onChoose={(next) => onShow(next === 'write' ? {} : { view: next })}
    />
  );
};
