import type { ClientResponse } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AnswersView, hasAnswer } from '../../features/exercise/answer-view.tsx';
import { whichOfResponse } from '../../features/writing/which.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Asked, askedInWords } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { SharingChip } from '../../ui/chip.tsx';
import { Either } from '../../ui/either.tsx';
import { PartHead } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { ofWhich } from './exercise-search.ts';
import { isReadOtherwise, itemsGone, ReadNow } from './read-now.tsx';
import { namesOf, therapistOf } from './readers.ts';
import { actText, type SharingChange } from './sharing-change.ts';
import { toldNames } from './told.ts';
import { isTold, type Sharing } from './use-sharing.ts';
import styles from './response-page.module.css';

// Only where old words were read.
const Amended = lazy(() => import('../../features/exercise/rare/amended.tsx'));

interface MyAnswersProps {
  response: ClientResponse;
  sharing: Sharing;
}

export const MyAnswers = ({ response, sharing }: MyAnswersProps) => (
  <section aria-label={t('share.mine')}>
    <PartHead
      title={t('share.mine')}
      aside={
        response.hasEnded || (
          <Button kind="quiet" onClick={sharing.chooseAll}>
            {t('share.all')}
          </Button>
        )
      }
    />
    {response.hasEnded || (
      <p className={styles['ahead']}>
        <ToPreview response={response} />
      </p>
    )}
    {response.hasEnded || <AllForTotal response={response} />}
    {sharing.items.map((item, at, all) => (
      <OneOfMine key={item.id} {...{ response, item, sharing }} after={all[at - 1]} />
    ))}
    {itemsGone(response, sharing.items).map((item) => (
      <article className={`${styles['answer']} stack-3`} key={item.id}>
        <h3>
          <Asked exercise={response.exercise} item={item} />
        </h3>
        <p className="meta">{t('share.gone')}</p>
        <ReadNow {...{ response, item }} />
      </article>
    ))}
  </section>
);

/** Nine choices make one number, or none. */
const AllForTotal = ({ response: { exercise } }: Pick<MyAnswersProps, 'response'>) => {
  const n = new Set(exercise.scores?.flatMap(({ items }) => items.map(({ ref }) => ref))).size;
  return (
    exercise.locked &&
    n > 1 && <p className="small quiet no-print">{t('share.total', { words: inWords(n) })}</p>
  );
};

const OneOfMine = ({
  response,
  item,
  after,
  sharing,
}: MyAnswersProps & { item: Item; after: Item | undefined }) => (
  <article className={`${styles['answer']} stack-3`}>
    <h3>
      <Asked exercise={response.exercise} {...{ item, after }} />
    </h3>
    {hasAnswer(response.answers, item) && <AnswersView item={item} answers={response.answers} />}
    {response.amended.includes(item.id) && (
      <Suspense>
        <Amended names={response.hasEnded ? null : namesOf(response)} />
      </Suspense>
    )}
    <div className="between">
      <Standing {...{ response, item, sharing }} />
      <EditLink response={response} item={item} />
    </div>
    <NotYet {...{ response, item, sharing }} />
    <ReadNow {...{ response, item }} />
    {!response.hasEnded && <Notes {...{ response, item, sharing }} />}
  </article>
);

const Notes = ({ response, item, sharing }: MyAnswersProps & { item: Item }) => (
  <>
    {sharing.isWish(item) && <WishNote response={response} />}
    {sharing.isPrivate(item) && <p className="small quiet no-print">{t('share.private')}</p>}
  </>
);

function Standing({ response, item, sharing }: MyAnswersProps & { item: Item }) {
  if (!hasAnswer(response.answers, item)) return <p className="meta">{t('answer.blank')}</p>;
  if (isTold(item))
    return <p className="small quiet">{t('share.told', { names: toldNames(response) })}</p>;
  const chip = <SharingChip state={sharing.isSharedNow(item) ? 'shared' : 'kept'} />;
  if (response.hasEnded) return chip;
  return (
    <>
      <KeepOrShare item={item} asked={askedInWords(response.exercise, item)} sharing={sharing} />
      <span className={styles['onPaper']}>{chip}</span>
    </>
  );
}

/** The choice is made at once, what it does is not: said where the finger just was. */
const NotYet = ({ response, item, sharing }: MyAnswersProps & { item: Item }) => {
  const { change } = sharing;
  const words = change && notYet({ response, item, sharing }, change);
  return (
    words && (
      <p className="small no-print">
        {t(words, { button: actText(change) })} <ToPreview response={response} />
      </p>
    )
  );
};

/** Newer words of what is shared are as little shared as what never was. */
function notYet(
  { response, item, sharing }: MyAnswersProps & { item: Item },
  change: SharingChange,
) {
  const [isChosen, isShared] = [sharing.isShared(item), sharing.isSharedNow(item)];
  if (isShared && !isChosen) return backs(change);
  return isChosen && (!isShared || isReadOtherwise(response, item)) ? 'share.not-yet.share' : null;
}

/** With something new, or newer words, all of it changes at once when undo is over. */
const backs = ({ kind }: SharingChange) =>
  kind === 'back' ? 'share.not-yet.back' : 'share.not-yet.back.soon';

/** This answer is passed on as more than words: what does it, and what undoes it. */
const WishNote = ({ response }: { response: ClientResponse }) => (
  <p className="small quiet no-print">
    {t('wish.note', { name: therapistOf(response) })}{' '}
    {response.state !== 'shared' && t('wish.along')}
  </p>
);

/** In one column the preview stands below all answers. */
const ToPreview = ({ response }: { response: ClientResponse }) => (
  <a className={`${styles['toPreview']} small no-print`} href="#preview">
    {t('share.preview', { name: namesOf(response) })}
  </a>
);

interface KeepOrShareProps {
  item: Item;
  asked: string;
  sharing: Sharing;
}

const KeepOrShare = ({ item, asked, sharing }: KeepOrShareProps) => (
  <Either
    label={`${t('share.who')}: ${asked}`}
    options={[
      { value: 'kept', text: t('share.keep') },
      { value: 'shared', text: t('share.share') },
    ]}
    value={sharing.isShared(item) ? 'shared' : 'kept'}
    onChoose={(visibility) => sharing.choose(item, visibility)}
  />
);

function EditLink({ response, item }: { response: ClientResponse; item: Item }) {
  const practice = useMembership().membership.practiceId;
  return (
    <Link
      className="edit no-print"
      to="/p/$practice/client/exercise/$assignment"
      params={{ practice, assignment: response.assignmentId }}
      search={ofWhich(whichOfResponse(response))}
      hash={item.id}
    >
      {t('share.edit')}
      <span className="sr">: {askedInWords(response.exercise, item)}</span>
    </Link>
  );
}
