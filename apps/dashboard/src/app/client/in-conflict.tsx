import type { OpenedAssignment } from '@selfward/contract';
import {
  type Answers,
  type AnswerValue,
  findItem,
  hasEntries,
  type Item,
  type ItemPath,
  parseItemPath,
} from '@selfward/domain';
import { AnswersView, AnswerView } from '../../features/exercise/answer-view.tsx';
import '../../features/exercise/rare/texts.ts';
import Conflict from '../../features/writing/conflict.tsx';
import type { Writing } from '../../features/writing/use-saver.ts';

interface InConflictProps {
  item: Item;
  opened: OpenedAssignment;
  answers: Answers;
  writing: Writing;
  /** Where it was written twice: the item itself, or a place inside one of its entries. */
  path: ItemPath;
}

/** Both versions to read, of whatever shape they are; the person chooses. */
export default function InConflict(props: InConflictProps) {
  const { writing, path } = props;
  const line = writing.lines.get(path);
  if (!line?.conflict) return null;
  return (
    <Conflict
      key={path}
      line={line}
      path={path}
      saver={writing.saver}
      here={<Version {...props} value={line.value} />}
      there={<Version {...props} value={line.conflict.value} />}
    />
  );
}

type VersionProps = InConflictProps & { value: AnswerValue | null };

export function Version({ item, opened, answers, path, value }: VersionProps) {
  if (path !== item.id) {
    const child = findItem(opened.exercise, path);
    return (
      child && (
        <div className="stack-1">
          <p className="small quiet">{entryName(item, answers, path)}</p>
          <p className="small quiet">{child.text}</p>
          <AnswerView item={child} value={value} small />
        </div>
      )
    );
  }
  if (!hasEntries(item) || value === null) return <AnswerView item={item} value={value} small />;
  return <AnswersView item={item} answers={{ ...answers, [path]: value }} small />;
}

/** The place by its name, or an entry by the first words that stand in it. */
function entryName(item: Item, answers: Answers, path: ItemPath): string {
  const place = parseItemPath(path);
  if (!place || !('entry' in place) || !hasEntries(item)) return '';
  if (item.type === 'body_map')
    return item.options.find(({ code }) => code === place.entry)?.text ?? '';
  const words = Object.entries(answers).find(
    ([at, value]) => at.startsWith(`${item.id}[${place.entry}].`) && typeof value === 'string',
  );
  return typeof words?.[1] === 'string' ? words[1] : '';
}
