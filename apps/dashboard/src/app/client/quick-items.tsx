import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, AnswerValue, Item } from '@selfward/domain';
import { ItemControl } from '../../features/exercise/item-control.tsx';
import { Asked } from '../../ui/asked.tsx';

interface QuickItemsProps {
  items: readonly Item[];
  answers: Answers;
  opened: OpenedAssignment;
  onWrite: (path: string, value: AnswerValue | null) => void;
}

/** One below the other; what is only to read stands where the exercise has it. */
export const QuickItems = ({ items, answers, opened, onWrite }: QuickItemsProps) =>
  items.map((item) =>
    item.type === 'info' ? (
      <p key={item.id}>{item.text}</p>
    ) : (
      <section className="stack-2" key={item.id} aria-labelledby={`q-${item.id}`}>
        <h3 id={`q-${item.id}`}>
          <Asked exercise={opened.exercise} item={item} />
        </h3>
        {item.help && (
          <p className="small quiet" id={`h-${item.id}`}>
            {item.help}
          </p>
        )}
        <ItemControl
          {...{ item, answers, onWrite }}
          earlier={opened}
          labelledBy={`q-${item.id}`}
          describedBy={`h-${item.id}`}
        />
      </section>
    ),
  );
