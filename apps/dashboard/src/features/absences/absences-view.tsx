import type { Absence, Absences } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Sheet } from '../../ui/sheet.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useAct } from '../../ui/use-act.ts';
import { Empty } from '../../ui/waiting.tsx';
import { AbsenceForm } from './absence-form.tsx';
import {
  absencesChanged,
  absencesQuery,
  addAbsence,
  takeAwayAbsence,
  type Where,
} from './absences.api.ts';

/** `new`, the absence that is changed, or nothing. */
type Open = 'new' | Absence | null;

export function AbsencesView({ where }: { where: Where }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const query = useQuery(absencesQuery(where));
  const { data } = query;
  const changed = () => {
    setOpen(null);
    return absencesChanged(queries, where.practice);
  };
  return (
    <>
      <Head onAdd={data && !open && (() => setOpen('new'))} />
      {data && open && (
        <FormSheet
          where={where}
          people={data}
          open={open}
          onDone={changed}
          onCancel={() => setOpen(null)}
        />
      )}
      <NotYet query={query} />
      {data && (
        <List
          where={where}
          data={data}
          isOpen={open !== null}
          onChange={setOpen}
          onChanged={changed}
        />
      )}
    </>
  );
}

const Head = ({ onAdd }: { onAdd: (() => void) | false | undefined }) => (
  <>
    <div className="between">
      <h1>{t('away.title')}</h1>
      {onAdd && (
        <Button kind="main" icon="plus" onClick={onAdd}>
          {t('away.add')}
        </Button>
      )}
    </div>
    <p className="lead quiet">{t('away.lead')}</p>
  </>
);

type FormSheetProps = Omit<ComponentProps<typeof AbsenceForm>, 'absence'> & {
  open: 'new' | Absence;
};

const FormSheet = ({ open, ...form }: FormSheetProps) => (
  <div className="part-lead">
    <Sheet narrow label={t(open === 'new' ? 'away.add' : 'away.change')}>
      {open !== 'new' && <h2 dir="auto">{titleOf(open, form.where)}</h2>}
      <AbsenceForm
        key={open === 'new' ? open : open.id}
        {...form}
        {...(open === 'new' ? {} : { absence: open })}
      />
    </Sheet>
  </div>
);

interface ListProps {
  where: Where;
  data: Absences;
  /** One form at a time stands on the page. */
  isOpen: boolean;
  onChange: (absence: Absence) => void;
  onChanged: () => unknown;
}

function List({ where, data, isOpen, onChange, onChanged }: ListProps) {
  const { takeAway, failure } = useTakeAway(where, onChanged);
  const said = failure && <Wrong>{reasonOf(failure)}</Wrong>;
  if (data.absences.length === 0)
    return (
      <>
        {said}
        <Empty>{t('away.empty')}</Empty>
      </>
    );
  return (
    <div className="part-lead">
      <h2 className="sr">{t('away.list')}</h2>
      {said}
      <Entries>
        {data.absences.map((absence) => (
          <li key={absence.id}>
            <One
              where={where}
              absence={absence}
              isOpen={isOpen}
              onChange={() => onChange(absence)}
              onTakeAway={() => takeAway({ ...where, absence })}
            />
          </li>
        ))}
      </Entries>
    </div>
  );
}

interface OneProps {
  where: Where;
  absence: Absence;
  isOpen: boolean;
  onChange: () => void;
  onTakeAway: () => void;
}

function One({ where, absence, isOpen, onChange, onTakeAway }: OneProps) {
  const days = titleOf(absence, where);
  const acts = absence.when !== 'over' && !isOpen && (
    <>
      <Button kind="quiet" onClick={onChange} aria-label={t('away.change.of', { days })}>
        {t('away.change')}
      </Button>
      <Button kind="quiet" onClick={onTakeAway} aria-label={t('away.take-away.of', { days })}>
        {t('away.take-away')}
      </Button>
    </>
  );
  return (
    <Entry>
      <RowOf acts={acts}>
        <h3 dir="auto">{days}</h3>
        <p className="meta">{sentence([t(`away.when.${absence.when}`), coverOf(absence)])}</p>
      </RowOf>
    </Entry>
  );
}

/** At once, with ten seconds to think again; what was taken away is then entered once more. */
function useTakeAway(where: Where, onChanged: () => unknown) {
  const back = useAct({ send: addAbsence, onDone: onChanged });
  const taking = useMutation({
    mutationFn: takeAwayAbsence,
    onSuccess: (_none, { absence }) => {
      const { memberId, firstDay, lastDay, cover } = absence;
      const days = { firstDay, lastDay, coverId: cover?.canCover ? cover.memberId : null };
      const body = where.area === 'owner' ? { ...days, memberId } : days;
      undoable(t('away.taken-away', { days: titleOf(absence, where) }), () =>
        back.mutateAsync({ ...where, body }),
      );
    },
    // Also when it did not work: somebody else may have been first.
    onSettled: onChanged,
  });
  return { takeAway: taking.mutate, failure: taking.error };
}

const titleOf = ({ firstDay, lastDay, memberName }: Absence, { area }: Where): string => {
  const days = t('away.days', { first: longDay(firstDay), last: longDay(lastDay) });
  return area === 'owner' ? `${memberName}: ${days}` : days;
};

function coverOf({ cover }: Absence): string {
  if (!cover) return t('away.no-cover');
  return t(cover.canCover ? 'away.covered' : 'away.cover-gone', { name: cover.name });
}
