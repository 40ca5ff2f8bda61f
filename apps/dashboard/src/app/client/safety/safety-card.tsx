import type { OpenedAssignment, SafetyCard as Card } from '@selfward/contract';
import { safetyItems, shownItems } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { takeInstead } from '../../../features/writing/agreement.api.ts';
import { reasonOf } from '../../../http/problem.ts';
import messages from '../../../i18n/messages/safety.json' with { type: 'json' };
import { listOf } from '../../../i18n/list-of.ts';
import { loadMessages, t } from '../../../i18n/t.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Wrong } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useMembership } from '../../practice-route.tsx';
import { inTime } from './in-time.ts';

loadMessages(messages);

interface SafetyCardProps {
  opened: OpenedAssignment;
  card: Card;
  /** Where it begins, with the size that is chosen; null where nothing can be begun. */
  start: { hash: string; search: object } | null;
  onBegin: () => void;
}

/** Before each start: who gets the answer about self-harm, when somebody looks, and what else there is. */
export default function SafetyCard({ opened, card, start, onBegin }: SafetyCardProps) {
  return (
    <div className="part-lead">
      <Sheet label={t('safety.card.title')}>
        <h2>{t('safety.card.title')}</h2>
        <Told opened={opened} card={card} />
        <p>
          {t('safety.card.help')} <a href="/help.html">{t('safety.card.get-help')}</a>
        </p>
        <Ways {...{ opened, card, start, onBegin }} />
      </Sheet>
    </div>
  );
}

function Told({ opened, card }: Pick<SafetyCardProps, 'opened' | 'card'>) {
  const { covers } = card;
  const names = listOf(card.names);
  return (
    <>
      <p>
        <strong>{goesTo(opened, names)}</strong>
      </p>
      {card.may === 'not-now' && <p>{t('safety.card.not-now')}</p>}
      {card.may === 'together' && <p>{t('safety.card.together')}</p>}
      {card.may === 'alone' && <p>{inTime(card)}</p>}
      {card.may === 'alone' && covers.length > 0 && (
        <p>{t('safety.card.cover', { names, covers: listOf(covers), n: covers.length })}</p>
      )}
      <p>{t('safety.card.stays')}</p>
    </>
  );
}

/** Counted as the person counts them. */
function goesTo({ exercise }: OpenedAssignment, names: string): string {
  const asked = shownItems(exercise, {}, { size: 'full' }).filter(
    ({ type }) => type !== 'group' && type !== 'info',
  );
  const at = asked.findIndex(({ safety }) => safety === true);
  const isLast = safetyItems(exercise).length === 1 && at === asked.length - 1;
  return isLast
    ? t('safety.card.goes.last', { names })
    : t('safety.card.goes', { n: at + 1, names });
}

/** None of them is worse; going on stands in the foot, setting it aside further below. */
function Ways({ opened, card: { instead, names }, start, onBegin }: SafetyCardProps) {
  const practice = useMembership().membership.practiceId;
  const isOffered = instead !== null && opened.response === null;
  if (!start && !isOffered) return null;
  return (
    <section className="stack-3" aria-label={t('safety.card.ways')}>
      <h3>{t('safety.card.ways')}</h3>
      {start && (
        <div className="stack-2">
          <ButtonLink
            wide
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: opened.id }}
            search={{ ...start.search, without: 'safety' }}
            hash={start.hash}
            onClick={onBegin}
          >
            {t('safety.card.leave-out')}
          </ButtonLink>
          <p className="small quiet">{t('safety.card.leave-out.note', { names: listOf(names) })}</p>
        </div>
      )}
      {isOffered && <Instead {...{ practice, opened }} title={instead.title} />}
    </section>
  );
}

interface InsteadProps {
  practice: string;
  opened: OpenedAssignment;
  title: string;
}

function Instead({ practice, opened, title }: InsteadProps) {
  const taking = useInstead(practice, opened);
  return (
    <div className="stack-2">
      <Button
        wide
        busy={taking.isPending && t('safety.card.taking')}
        onClick={() => taking.mutate()}
      >
        {t('safety.card.instead', { title })}
      </Button>
      <p className="small quiet">{t('safety.card.instead.note', { name: opened.therapistName })}</p>
      {taking.error && <Wrong>{reasonOf(taking.error)}</Wrong>}
    </div>
  );
}

function useInstead(practice: string, { id }: OpenedAssignment) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => takeInstead({ practice, assignment: id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [practice] }),
  });
}
