import type { PracticeView } from '@selfward/contract';
import { asksToBeReadFirst } from '@selfward/domain';
import { Answers, KeptLine } from '../../features/review/answers.tsx';
import messages from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { ReadFirst } from '../../ui/read-first.tsx';

loadMessages(messages);

interface SeenByPracticeProps {
  view: PracticeView;
  /** Who wrote it. */
  name: string;
}

/** What stands on the therapist's page, drawn by the same component. */
export default function SeenByPractice({ view, name }: SeenByPracticeProps) {
  return (
    <div className="dense stack-4">
      {asksToBeReadFirst(view.answers) && <ReadFirst />}
      <Answers response={view} />
      <KeptLine response={view} name={name} />
    </div>
  );
}
