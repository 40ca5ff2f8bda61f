import './texts.ts';
import type { RepeatGroupItem } from '@selfward/domain';
import { formatItemPath, shownChildren } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Entries, Entry } from '../../../ui/sheet.tsx';
import { toast } from '../../../ui/toast.tsx';
import { entriesIn } from '../answer-view.tsx';
import { ChildField } from '../child-field.tsx';
import type { EntriesProps } from '../control-props.ts';
import { Limit } from './limit.tsx';

type RepeatGroupProps = EntriesProps<RepeatGroupItem>;

/** Each entry has an id of its own, so each of its answers keeps its place when another one goes. */
export default function RepeatGroup(props: RepeatGroupProps) {
  const { item } = props;
  const { entries, add, raise, remove } = useEntries(props);
  return (
    <div className="stack-4">
      <Entries>
        {entries.map((entry, at) => (
          <li key={entry}>
            <Entry>
              <h2 className="sr">{t('entry.which', { n: at + 1 })}</h2>
              <OneEntry {...props} entry={entry} />
              <p className="flush row">
                {at > 0 && (
                  <Button kind="quiet" onClick={() => raise(at)}>
                    {t('item.up')}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => remove(entry)}>
                  {t('item.remove')}
                </Button>
              </p>
            </Entry>
          </li>
        ))}
      </Entries>
      <Limit max={item.max} count={entries.length} />
      {entries.length < (item.max ?? 200) && (
        <Button icon="plus" onClick={add}>
          {t(entries.length === 0 ? 'item.add-first' : 'item.add')}
        </Button>
      )}
    </div>
  );
}

function useEntries({ item, answers, onWrite }: RepeatGroupProps) {
  const entries = entriesIn(answers[item.id]);
  const writeEntries = (next: readonly string[]) =>
    onWrite(item.id, next.length === 0 ? null : { entries: [...next] });
  const remove = (entry: string) => {
    const held = item.children.flatMap((child) => {
      const path = formatItemPath({ item: item.id, entry, child: child.id });
      const value = answers[path];
      return value === undefined ? [] : [[path, value] as const];
    });
    for (const [path] of held) onWrite(path, null);
    writeEntries(entries.filter((one) => one !== entry));
    const undo = () => {
      for (const [path, value] of held) onWrite(path, value);
      writeEntries(entries);
    };
    toast({ text: t('item.removed'), onUndo: undo });
  };
  return {
    entries,
    remove,
    add: () => writeEntries([...entries, crypto.randomUUID()]),
    raise: (at: number) => writeEntries(raised(entries, at)),
  };
}

/** With the one at this place before its neighbour. */
const raised = (entries: readonly string[], at: number): string[] => [
  ...entries.slice(0, at - 1),
  ...entries.slice(at, at + 1),
  ...entries.slice(at - 1, at),
  ...entries.slice(at + 1),
];

const OneEntry = ({ item, answers, entry, onWrite }: RepeatGroupProps & { entry: string }) => (
  <div className="stack-5">
    {shownChildren(item, entry, answers).map((child) => {
      const path = formatItemPath({ item: item.id, entry, child: child.id });
      return (
        <ChildField
          key={child.id}
          item={child}
          value={answers[path] ?? null}
          onWrite={(value) => onWrite(path, value)}
        />
      );
    })}
  </div>
);
