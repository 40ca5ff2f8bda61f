import type { OpenedAssignment, SharedNow } from '@selfward/contract';
import type { Answers, Item } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { responseQuery } from '../../features/responses/responses.api.ts';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/sharing.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { SaveLine, type SaveState } from '../../ui/save-line.tsx';
import { useMembership } from '../practice-route.tsx';
import { namesOf } from './readers.ts';
import { isReadAsItIs, isReadNow } from './shared-words.ts';

loadMessages(messages);

interface SharedSaveLineProps {
  opened: OpenedAssignment;
  /** The response that was shared. */
  response: string;
  /** What stands on this screen. */
  items: readonly Item[];
  answers: Answers;
  state: SaveState;
  onRetry: () => void;
}

/** Under words that somebody has open, "kept private" would be a lie: what is read is said instead. */
export default function SharedSaveLine({
  opened,
  response,
  items,
  answers,
  state,
  onRetry,
}: SharedSaveLineProps) {
  const practice = useMembership().membership.practiceId;
  const { data } = useQuery(responseQuery({ practice, response }));
  const names = data ? namesOf(data) : '';
  const rest = data
    ? data.sharedNow && restOf(data.sharedNow, { items, answers, names, ...opened })
    : t('shared-line');
  return <SaveLine {...{ state, onRetry }} rest={rest} />;
}

interface Screen extends Pick<SharedSaveLineProps, 'items' | 'answers'> {
  names: string;
  hasEnded: boolean;
}

/** Null: nothing on this screen is shared. */
function restOf(shared: SharedNow, { items, answers, names, hasEnded }: Screen): string | null {
  const read = items.filter((item) => isReadNow(shared.answers, item));
  if (read.length === 0) return null;
  if (read.some((item) => !isReadAsItIs(shared.answers, item, answers)))
    return t(hasEnded ? 'shared-line.changed.ended' : 'shared-line.changed', { names });
  const day = onDay(shared.on);
  return t(read.length < items.length ? 'shared-line.some' : 'shared-line.as', { names, day });
}
