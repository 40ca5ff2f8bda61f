import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Exercise } from '@selfward/domain';
import { allItems, isToRead } from '@selfward/domain';
import { AnswersView, hasAnswer } from '../../features/exercise/answer-view.tsx';
import { whichOf } from '../../features/writing/which.ts';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/closed.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Asked } from '../../ui/asked.tsx';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ClientPage, FootActs } from '../../ui/page.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { isFinished } from './agreed-size.ts';
import { Why } from './first-screen.tsx';
import { LogLink } from './log-link.tsx';
import { OpenAgainButton } from './set-aside.tsx';

loadMessages(messages);

interface ClosedPageProps {
  opened: OpenedAssignment;
  answers: Answers;
}

/** Ended, set aside or not this one: what it was, what became of it, and the words. It asks nothing. */
export default function ClosedPage({ opened, answers }: ClosedPageProps) {
  const { exercise, card, therapistName: name } = opened;
  return (
    <ClientPage foot={<ClosedActs opened={opened} />}>
      <h1>{exercise.title}</h1>
      <div className="part-lead">
        <Banner>{standingOf(opened)}</Banner>
      </div>
      <p className="lead">{exercise.rationale}</p>
      {card.why !== '' && <Why name={name} why={card.why} />}
      <Written {...{ opened, answers }} />
    </ClientPage>
  );
}

function standingOf({ state, occurrenceState, closedOn }: OpenedAssignment): string {
  const day = closedOn ? onDay(closedOn) : '';
  if (state === 'declined') return t('closed.declined', { day });
  if (state === 'ended') return t('closed.ended', { day });
  return t(occurrenceState === 'set_aside' ? 'closed.aside' : 'closed.past');
}

function Written({ opened, answers }: ClosedPageProps) {
  const items = allItems(opened.exercise).filter(
    (item) => isToRead(item) && hasAnswer(answers, item),
  );
  return (
    <Part title={t('closed.written')}>
      <p className="quiet after-head">{t(saidOf(opened.exercise, items.length))}</p>
      <Entries>
        {items.map((item) => (
          <li key={item.id}>
            <Entry>
              <h3>
                <Asked exercise={opened.exercise} item={item} />
              </h3>
              <AnswersView item={item} answers={answers} small />
            </Entry>
          </li>
        ))}
      </Entries>
      {isLog(opened.exercise) ? (
        <p className="after-head">
          <LogLink kind="plain" slug={opened.exercise.slug}>
            {t('closed.log')}
          </LogLink>
        </p>
      ) : (
        isFinished(opened) && <ToResponse opened={opened} />
      )}
    </Part>
  );
}

const isLog = ({ cadence }: Exercise): boolean => cadence.kind === 'log';

/** A log has entries of which nothing is handed in here: they stand on a page of their own. */
function saidOf(exercise: Exercise, n: number) {
  if (isLog(exercise)) return 'closed.written.log';
  return n > 0 ? 'closed.written.read' : 'closed.written.none';
}

/** What was finished has a page of its own, with who can read it. */
function ToResponse({ opened: { response, hasEnded } }: Pick<ClosedPageProps, 'opened'>) {
  const practice = useMembership().membership.practiceId;
  return (
    response && (
      <p className="after-head">
        <ButtonLink
          wide
          to="/p/$practice/client/response/$response"
          params={{ practice, response: response.id }}
        >
          {t(hasEnded ? 'first.look.ended' : 'first.look')}
        </ButtonLink>
      </p>
    )
  );
}

function ClosedActs({ opened }: Pick<ClosedPageProps, 'opened'>) {
  const practice = useMembership().membership.practiceId;
  const isAside = opened.state === 'agreed' && opened.occurrenceState === 'set_aside';
  return (
    <FootActs>
      <ButtonLink kind={isAside ? 'plain' : 'main'} to="/p/$practice/client" params={{ practice }}>
        {t('closed.home')}
      </ButtonLink>
      {isAside && <OpenAgainButton kind="main" {...whichOf(opened)} />}
    </FootActs>
  );
}
