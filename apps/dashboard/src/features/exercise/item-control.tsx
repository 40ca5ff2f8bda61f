import type { Answers, AnswerValue, Item } from '@selfward/domain';
import { Control } from './controls.tsx';
import { RepeatGroup } from './repeat-group.tsx';

interface ItemControlProps {
  item: Item;
  answers: Answers;
  onWrite: (path: string, value: AnswerValue | null) => void;
}

/** The question stands in `#question`, what helps with it in `#hint`. */
export function ItemControl({ item, answers, onWrite }: ItemControlProps) {
  switch (item.type) {
    case 'repeat_group':
      return <RepeatGroup item={item} answers={answers} onWrite={onWrite} />;
    case 'group':
    case 'body_map':
    case 'recall':
    case 'recall_rate':
    case 'score':
      return null;
    default:
      return (
        <Control
          item={item}
          value={answers[item.id] ?? null}
          onWrite={(value) => onWrite(item.id, value)}
          labelledBy="question"
          describedBy="hint"
        />
      );
  }
}
