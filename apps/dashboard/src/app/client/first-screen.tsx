import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, ResponseSize } from '@selfward/domain';
import { shownItems } from '@selfward/domain';
import { useState } from 'react';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { ClientPage, FootActs } from '../../ui/page.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';
import { useMembership } from '../practice-route.tsx';

interface FirstScreenProps {
  opened: OpenedAssignment;
  answers: Answers;
}

/** Before a word is asked: why, how long, who will see it, and that stopping is always fine. */
export function FirstScreen({ opened, answers }: FirstScreenProps) {
  const { exercise, card, therapistName: name } = opened;
  const [size, setSize] = useState<ResponseSize>(card.size === 'small' ? 'small' : 'full');
  const hasSmall = exercise.small_minutes !== undefined;
  return (
    <ClientPage foot={<Acts opened={opened} size={size} start={startOf(opened, answers, size)} />}>
      <h1>{exercise.title}</h1>
      <p className="lead">{exercise.rationale}</p>
      {card.why !== '' && <Why name={name} why={card.why} />}
      <Finished opened={opened} />
      {hasSmall && (
        <div className="part-lead">
          <SizeChoice exercise={exercise} size={size} onChoose={setSize} />
        </div>
      )}
      <div className="part-lead">
        <Entries>
          {!hasSmall && (
            <Said title={t('first.time')}>
              {t('first.time.all', { minutes: exercise.minutes })}
            </Said>
          )}
          {card.whenAndWhere !== '' && <Said title={t('first.when')}>{card.whenAndWhere}</Said>}
          <Said title={t('first.sees')}>
            {t('first.sees.text')} {t('first.sees.progress', { name })}
          </Said>
          <Said title={t('first.stop')}>{t('first.stop.text')}</Said>
        </Entries>
      </div>
    </ClientPage>
  );
}

const Said = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <li>
    <Entry>
      <h3>{title}</h3>
      <p className="quiet">{children}</p>
    </Entry>
  </li>
);

const Why = ({ name, why }: { name: string; why: string }) => (
  <section className="part-lead stack-2">
    <h2 className="label">{t('first.why', { name })}</h2>
    <blockquote className="quote">
      <Words>{why}</Words>
    </blockquote>
  </section>
);

function Finished({ opened }: { opened: OpenedAssignment }) {
  const practice = useMembership().membership.practiceId;
  const { response } = opened;
  if (!response || response.revision === 0) return null;
  return (
    <div className="part-lead stack-3">
      <p>{t('first.finished', { state: response.sharing })}</p>
      <ButtonLink
        wide
        to="/p/$practice/client/response/$response"
        params={{ practice, response: response.id }}
      >
        {t('first.look')}
      </ButtonLink>
    </div>
  );
}

interface SizeChoiceProps {
  exercise: OpenedAssignment['exercise'];
  size: ResponseSize;
  onChoose: (size: ResponseSize) => void;
}

const SizeChoice = ({ exercise, size, onChoose }: SizeChoiceProps) => (
  <ChooseOne
    legend={t('first.size')}
    value={size}
    onChoose={(chosen) => onChoose(chosen === 'small' ? 'small' : 'full')}
    choices={[
      {
        value: 'small',
        text: t('first.size.small'),
        note: t('first.size.small.note', { minutes: exercise.small_minutes ?? 0 }),
      },
      {
        value: 'full',
        text: t('first.size.full'),
        note: t('first.size.full.note', { minutes: exercise.minutes }),
      },
    ]}
  />
);

interface Start {
  item: string;
  isBegun: boolean;
}

/** The question after the last one that has an answer. */
function startOf(opened: OpenedAssignment, answers: Answers, size: ResponseSize): Start {
  const items = shownItems(opened.exercise, answers, { size }).filter(
    ({ type }) => type !== 'group',
  );
  const last = items.findLastIndex((item) => hasAnswer(answers, item));
  const next = items[last + 1]?.id ?? 'end';
  return { item: next, isBegun: last >= 0 };
}

interface ActsProps {
  opened: OpenedAssignment;
  size: ResponseSize;
  start: Start;
}

function Acts({ opened, size, start }: ActsProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <FootActs>
      <ButtonLink to="/p/$practice/client" params={{ practice }}>
        {t('first.not-now')}
      </ButtonLink>
      <ButtonLink
        kind="main"
        iconAfter="next"
        to="/p/$practice/client/exercise/$assignment"
        params={{ practice, assignment: opened.id }}
        search={size === 'small' ? { size } : {}}
        hash={start.item}
      >
        {t(start.isBegun ? 'first.go-on' : 'first.begin')}
      </ButtonLink>
    </FootActs>
  );
}
