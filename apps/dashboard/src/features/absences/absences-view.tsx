import type { Absence, Absences } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Sheet } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { absencesQuery, takeAwayAbsence, type Where } from './absences.api.ts';

/** `new`, the absence that is changed, or nothing. */
type Open = 'new' | Absence | null;

export function AbsencesView({ where }: { where: Where }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useQuery(absencesQuery(where));
  const changed = () => {
    setOpen(null);
    return queries.invalidateQueries({ queryKey: [where.practice, 'absences'] });
  };
  return (
    <>
      <div className="between">
        <h1>{t('away.title')}</h1>
        {data && !open && (
          <Button kind="main" icon="plus" onClick={() => setOpen('new')}>
            {t('away.add')}
          </Button>
        )}
      </div>
      <p className="lead quiet">{t('away.lead')}</p>
      {data && open && (
        <FormSheet
          where={where}
          people={data}
          open={open}
          onDone={changed}
          onCancel={() => setOpen(null)}
        />
      )}
      {!data && <NotYet error={error} onRetry={() => refetch()} />}
      {data && <List where={where} data={data} onChange={setOpen} onChanged={changed} />}
    </>
  );
}

const NotYet = ({ error, onRetry }: { error: unknown; onRetry: () => void }) =>
  error ? <Failed reason={reasonOf(error)} onRetry={onRetry} /> : <Skeleton />;

type FormSheetProps = Omit<ComponentProps<typeof AbsenceForm>, 'absence'> & {
  open: 'new' | Absence;
};

const FormSheet = ({ open, ...form }: FormSheetProps) => (
  <Sheet label={t(open === 'new' ? 'away.add' : 'away.change')}>
    <AbsenceForm {...form} {...(open === 'new' ? {} : { absence: open })} />
  </Sheet>
);

interface ListProps {
  where: Where;
  data: Absences;
  onChange: (absence: Absence) => void;
  onChanged: () => unknown;
}

function List({ where, data, onChange, onChanged }: ListProps) {
  const taking = useMutation({ mutationFn: takeAwayAbsence, onSuccess: onChanged });
  if (data.absences.length === 0) return <Empty>{t('away.empty')}</Empty>;
  return (
    <div className="part-lead">
      <h2 className="sr">{t('away.list')}</h2>
      {taking.error && <Wrong>{reasonOf(taking.error)}</Wrong>}
      <Entries>
        {data.absences.map((absence) => (
          <li key={absence.id}>
            <Entry>
              <div className="stack-2">
                <h3 dir="auto">{titleOf(absence, where)}</h3>
                <p className="meta">
                  {sentence([t(`away.when.${absence.when}`), coverOf(absence)])}
                </p>
                {absence.when !== 'over' && (
                  <Acts>
                    <Button kind="quiet" onClick={() => onChange(absence)}>
                      {t('away.change')}
                    </Button>
                    <Button kind="quiet" onClick={() => taking.mutate({ ...where, absence })}>
                      {t('away.take-away')}
                    </Button>
                  </Acts>
                )}
              </div>
            </Entry>
          </li>
        ))}
      </Entries>
    </div>
  );
}

const titleOf = ({ firstDay, lastDay, memberName }: Absence, { area }: Where): string => {
  const days = t('away.days', { first: dayName(firstDay), last: dayName(lastDay) });
  return area === 'owner' ? `${memberName}: ${days}` : days;
};

function coverOf({ cover }: Absence): string {
  if (!cover) return t('away.no-cover');
  return t(cover.canCover ? 'away.covered' : 'away.cover-gone', { name: cover.name });
}
