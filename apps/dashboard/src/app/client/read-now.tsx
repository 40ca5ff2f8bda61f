import type { ClientResponse } from '@selfward/contract';
import { allItems, isToRead, type Item } from '@selfward/domain';
import { AnswersView } from '../../features/exercise/answer-view.tsx';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Folded } from './folded.tsx';
import { namesOf } from './readers.ts';
import { isReadAsItIs, isReadNow } from './shared-words.ts';

interface ReadNowProps {
  response: ClientResponse;
  item: Item;
}

/** Other words than those on this page are read of it. */
export const isReadOtherwise = ({ sharedNow, answers }: ClientResponse, item: Item): boolean =>
  !!sharedNow &&
  isReadNow(sharedNow.answers, item) &&
  !isReadAsItIs(sharedNow.answers, item, answers);

/** The words that can be read until it is shared again, folded: beside the newer ones, never instead. */
export const ReadNow = ({ response, item }: ReadNowProps) =>
  response.sharedNow &&
  isReadOtherwise(response, item) && (
    <Folded
      title={t('share.read-now', {
        names: namesOf(response),
        day: onDay(response.sharedNow.on),
      })}
    >
      <div className="after-head">
        <AnswersView item={item} answers={response.sharedNow.answers} />
      </div>
    </Folded>
  );

/** What is shared and no part of what was written since: without a place of its own it would be forgotten. */
export const itemsGone = ({ exercise, sharedNow }: ClientResponse, items: readonly Item[]) =>
  sharedNow
    ? allItems(exercise).filter(
        (item) => isToRead(item) && !items.includes(item) && isReadNow(sharedNow.answers, item),
      )
    : [];
