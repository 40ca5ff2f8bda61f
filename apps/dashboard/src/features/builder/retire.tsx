import type { OwnExerciseLine } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { dayOf, fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Part } from '../../ui/sheet.tsx';
import { undoable } from '../../ui/undoable.ts';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { exercisesChanged, ownExercisesQuery, retireExercise } from './builder.api.ts';

/** No new agreements from now on, or again. What runs goes on in any case. */
export function Retire({ practice, slug }: { practice: string; slug: string }) {
  const query = useQuery(ownExercisesQuery(practice));
  const own = query.data?.exercises.find((line) => line.slug === slug);
  return (
    <Part title={t('retire.title')}>
      <NotYet query={query} />
      {own && <Choice practice={practice} own={own} />}
    </Part>
  );
}

function Choice({ practice, own }: { practice: string; own: OwnExerciseLine }) {
  const queries = useQueryClient();
  const { slug, title, retiredAt } = own;
  const changed = () => exercisesChanged(queries, practice);
  const retiring = useAct({
    send: (retired: boolean) => retireExercise(practice, slug, retired),
    onDone: (_line, retired) => {
      const words = t(retired ? 'retire.done' : 'retire.back.done', { name: title });
      undoable(words, () => retireExercise(practice, slug, !retired).then(changed));
      return changed();
    },
  });
  return (
    <div className="after-head stack-3">
      <p className="small quiet">
        {retiredAt === null
          ? t('retire.text')
          : t('retire.since', { day: fullDay(dayOf(new Date(retiredAt))) })}
      </p>
      <Button
        busy={retiring.isPending && t('retire.busy')}
        onClick={() => retiring.mutate(retiredAt === null)}
      >
        {t(retiredAt === null ? 'retire.do' : 'retire.back')}
      </Button>
      {retiring.error && <Wrong>{actReasonOf(retiring.error)}</Wrong>}
    </div>
  );
}
