import type { OpenedAssignment } from '@selfward/contract';
import type { Rhythm } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { seenChange } from '../../features/writing/agreement.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { Words } from '../../ui/words.tsx';
import { useMembership } from '../practice-route.tsx';

// They come with the code that needs them: most cards are as they were.
loadMessages(messages);

type Card = OpenedAssignment['card'];

const lines = ['why', 'size', 'whenAndWhere', 'inTheWay'] as const satisfies (keyof Card)[];

const nameOf = (line: keyof Card): string =>
  ({
    why: t('first.changed.why'),
    size: t('first.changed.size'),
    whenAndWhere: t('first.changed.when'),
    inTheWay: t('first.changed.way'),
  })[line];

/**
 * Before and now, line by line, until the client says that they have seen it. Of other words in the
 * exercise only that there are some: nothing was written to the ones before.
 */
export default function WhatChanged({ opened }: { opened: OpenedAssignment }) {
  const { change, newVersionOn, therapistName: name } = opened;
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const seeing = useMutation({
    mutationFn: () => seenChange({ practice, assignment: opened.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [practice] }),
    onError: (failure) => toast({ text: reasonOf(failure) }),
  });
  return (
    <section className="part-lead stack-3">
      {change && <h2>{t('first.changed', { name })}</h2>}
      {newVersionOn && (
        <p className="quiet">{t('first.changed.words', { day: onDay(newVersionOn) })}</p>
      )}
      {change && <Lines {...{ opened, change }} />}
      <Button onClick={() => seeing.mutate()}>{t('first.changed.seen')}</Button>
    </section>
  );
}

interface LinesProps {
  opened: OpenedAssignment;
  change: NonNullable<OpenedAssignment['change']>;
}

const Lines = ({ opened, change: { before, rhythm } }: LinesProps) => (
  <Entries>
    {lines
      .filter((line) => before[line] !== opened.card[line])
      .map((line) => (
        <li key={line}>
          <Entry>
            <h3>{nameOf(line)}</h3>
            <p className="meta">{t('first.changed.before')}</p>
            <Line card={before} line={line} />
            <p className="meta">{t('first.changed.now')}</p>
            <Line card={opened.card} line={line} />
          </Entry>
        </li>
      ))}
    {rhythm && opened.series && <Comes before={rhythm} now={opened.series.rhythm} />}
  </Entries>
);

/** What is open stays open; what is planned follows. */
const Comes = ({ before, now }: { before: Rhythm; now: Rhythm }) => (
  <li>
    <Entry>
      <h3>{t('coming.how-often')}</h3>
      <p className="meta">{t('first.changed.before')}</p>
      <p>{rhythmInWords(before)}.</p>
      <p className="meta">{t('first.changed.now')}</p>
      <p>{rhythmInWords(now)}.</p>
    </Entry>
  </li>
);

function Line({ card, line }: { card: Card; line: (typeof lines)[number] }) {
  if (line === 'size') return <p>{t(`first.changed.size.${card.size}`)}</p>;
  if (card[line] === '') return <p className="meta">–</p>;
  return <Words small>{card[line]}</Words>;
}
