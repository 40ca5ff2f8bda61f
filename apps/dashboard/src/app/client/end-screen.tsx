import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Item, ResponseSize } from '@selfward/domain';
import { isToRead, newestOf, safetyItems } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AnswersView, hasAnswer } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { Asked, askedInWords } from '../../ui/asked.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { ClientPage, FootActs } from '../../ui/page.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { whichOf } from '../../features/writing/which.ts';
import type { Writing } from '../../features/writing/use-saver.ts';
import { ofWhich } from './exercise-search.ts';
import { firstMore, hasWordsElsewhere } from './more.ts';
import { WishAtEnd } from './read-first.tsx';
import { seesOf, SetAsideButton } from './set-aside.tsx';
import type { SetAsideProps } from './set-aside-dialog.tsx';
import { notTodayWords, type Steps } from './steps.ts';
import { type Finishing, useFinish } from './use-finish.ts';
import styles from './client.module.css';

// Only where a question is about self-harm.
const ToldHere = lazy(() => import('./safety/at-end.tsx').then((it) => ({ default: it.ToldHere })));
const LeftOut = lazy(() => import('./safety/at-end.tsx').then((it) => ({ default: it.LeftOut })));

interface EndScreenProps {
  opened: OpenedAssignment;
  writing: Writing;
  steps: Steps;
  answers: Answers;
  size: ResponseSize;
  onBack: () => void;
}

/** What is there, to read once more; then finish, or leave it open. */
export default function EndScreen(props: EndScreenProps) {
  const { steps, size, opened, onBack } = props;
  const finishing = useFinish(props);
  const aside = {
    ...whichOf(opened),
    small: smallLeft(opened, size),
    sees: seesOf(opened),
  };
  if (steps.isLeftOpen) return <NotToday {...{ steps, onBack, aside }} />;
  return (
    <ClientPage
      titleLine={opened.exercise.title}
      foot={
        <FootActs>
          <Button icon="back" iconOnly aria-label={t('step.back')} onClick={onBack} />
          <HomeLink>{t('end.later')}</HomeLink>
          <Button kind="main" onClick={finishing.ask} busy={finishing.busy}>
            {t('end.finish')}
          </Button>
        </FootActs>
      }
    >
      <h1>{t('end.title')}</h1>
      <p className="lead quiet">
        {t('end.lead')} {t(whatFinishingDoes(props))}
      </p>
      {size === 'small' && steps.groundAt < 0 && <SizeReached {...props} />}
      <WishAtEnd {...props} />
      <InTheWay reason={finishing.reason} />
      <Overview {...props} />
      <KeptAside {...props} />
      <div className="flush part-lead">
        <SetAsideButton {...aside} />
      </div>
      {finishing.isBlankAsked && <BlankDialog {...finishing} {...aside} />}
    </ClientPage>
  );
}

function whatFinishingDoes({ opened: { exercise, hasEnded }, answers }: EndScreenProps) {
  if (hasEnded) return 'end.ended';
  const isTold = safetyItems(exercise).some((item) => hasAnswer(answers, item));
  return isTold ? 'end.kept.told' : 'end.kept';
}

const InTheWay = ({ reason }: Pick<Finishing, 'reason'>) =>
  reason && (
    <div className="part-lead">
      <Wrong>{reason}</Wrong>
    </div>
  );

/** Stopping comes first; the rest is an offer. */
function SizeReached({ opened, answers }: EndScreenProps) {
  const practice = useMembership().membership.practiceId;
  const view = { size: 'small', elsewhere: newestOf(opened.elsewhere) } as const;
  const more = firstMore(opened.exercise, answers, view);
  return (
    <div className="part-lead">
      <Banner>
        {t('end.small')}{' '}
        {more && (
          <Link
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: opened.id }}
            search={{ size: 'full', ...ofWhich(whichOf(opened)) }}
            hash={more.id}
          >
            {t('end.more')}
          </Link>
        )}
      </Banner>
    </div>
  );
}

const smallLeft = ({ exercise }: OpenedAssignment, size: ResponseSize): number | null =>
  size === 'small' ? null : (exercise.small_minutes ?? null);

const KeptAside = ({ opened, steps, answers }: EndScreenProps) =>
  hasWordsElsewhere(opened.exercise, answers, steps.all) && (
    <p className="small quiet part-lead">{t('end.aside')}</p>
  );

const Overview = ({ opened, writing, steps, answers }: EndScreenProps) => (
  <div className="part-lead">
    <h2 className="sr">{t('share.mine')}</h2>
    <Entries>
      {steps.all.filter(isToRead).map((item, at, all) => (
        <li key={item.id}>
          <Entry>
            <div className={styles['head']}>
              <h3>
                <Asked exercise={opened.exercise} item={item} after={all[at - 1]} />
              </h3>
              <EditLink opened={opened} item={item} isBlank={!hasAnswer(answers, item)} />
            </div>
            <AnswersView item={item} answers={answers} small />
            {item.safety && hasAnswer(answers, item) && (
              <Suspense>
                <ToldHere lines={writing.lines} item={item.id} />
              </Suspense>
            )}
          </Entry>
        </li>
      ))}
    </Entries>
    {opened.safety && (
      <Suspense>
        <LeftOut safety={opened.safety} {...{ opened, steps }} />
      </Suspense>
    )}
  </div>
);

interface EditLinkProps {
  opened: OpenedAssignment;
  item: Item;
  isBlank: boolean;
}

function EditLink({ opened, item, isBlank }: EditLinkProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <Link
      className="edit"
      to="/p/$practice/client/exercise/$assignment"
      params={{ practice, assignment: opened.id }}
      search={true}
      hash={item.id}
    >
      {t(isBlank ? 'end.write' : 'end.edit')}
      <span className="sr">: {askedInWords(opened.exercise, item)}</span>
    </Link>
  );
}

function HomeLink({ kind, children }: { kind?: 'main'; children: string }) {
  const practice = useMembership().membership.practiceId;
  return (
    <ButtonLink {...(kind && { kind })} to="/p/$practice/client" params={{ practice }}>
      {children}
    </ButtonLink>
  );
}

interface NotTodayProps extends Pick<EndScreenProps, 'steps' | 'onBack'> {
  aside: Omit<SetAsideProps, 'onClose'>;
}

/** What the exercise says to it, what becomes of it, and each way on from here. */
const NotToday = ({ steps, onBack, aside }: NotTodayProps) => (
  <ClientPage
    foot={
      <FootActs>
        <Button icon="back" iconOnly aria-label={t('step.back')} onClick={onBack} />
        <HomeLink kind="main">{t('end.not-today.leave')}</HomeLink>
      </FootActs>
    }
  >
    <h1>{t('end.not-today.title')}</h1>
    {notTodayWords(steps).map((words) => (
      <p className="lead" key={words}>
        {words}
      </p>
    ))}
    <p className="quiet part-lead">{t('end.not-today')}</p>
    <div className="row part-lead">
      <Button onClick={onBack}>{t('end.not-today.after-all')}</Button>
      <SetAsideButton kind="plain" {...aside} />
    </div>
  </ClientPage>
);

const BlankDialog = ({
  now,
  stay,
  busy,
  assignment,
  occurrence,
  small,
  sees,
}: Finishing & Omit<SetAsideProps, 'onClose'>) => (
  <Dialog
    title={t('blank.title')}
    onClose={stay}
    actions={
      <>
        <Button onClick={now} busy={busy}>
          {t('blank.finish')}
        </Button>
        <SetAsideButton kind="plain" {...{ assignment, occurrence, small, sees }} />
        <HomeLink>{t('blank.back')}</HomeLink>
      </>
    }
  >
    <p>{t('blank.text')}</p>
  </Dialog>
);
