import type { AnswerValue, ChildItem } from '@selfward/domain';
import { useId } from 'react';
import { Control } from './controls.tsx';

interface ChildFieldProps {
  item: ChildItem;
  value: AnswerValue | null;
  onWrite: (value: AnswerValue | null) => void;
}

/** One question inside an entry, with a name and a help of its own. */
export function ChildField({ item, value, onWrite }: ChildFieldProps) {
  const id = useId();
  return (
    <div className="stack-2">
      <h3 id={id}>{item.text}</h3>
      {item.help && (
        <p className="small quiet" id={`${id}h`}>
          {item.help}
        </p>
      )}
      <Control item={item} value={value} onWrite={onWrite} labelledBy={id} describedBy={`${id}h`} />
    </div>
  );
}
