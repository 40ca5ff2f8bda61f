import type { ExerciseLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { agree, agreementsQuery, lastWording } from './agreements.api.ts';
import styles from './agreement-card.module.css';
import { agreeOf, type Draft, emptyDraft, missing, type Person } from './card.ts';
import { CardLines } from './card-lines.tsx';
import { CardPreview } from './card-preview.tsx';

interface AgreementCardProps {
  practice: string;
  therapist: string;
  people: readonly Person[];
  exercises: readonly ExerciseLine[];
  start: { client: string; exercise: string };
  onAgreed: (person: Person) => unknown;
  /** The quiet way out, beside the button. */
  leave: ReactNode;
}

/** Made in the room in under a minute: what, why, how small, when, and what could get in the way. */
export function AgreementCard(props: AgreementCardProps) {
  const { practice, people, exercises, start } = props;
  const [draft, setDraft] = useState(() => emptyDraft(start.client, start.exercise));
  const [isTold, setTold] = useState(false);
  const last = useLastWording(practice, draft);
  const agreeing = useAct({ send: agree, onDone: () => person && props.onAgreed(person) });
  const person = people.find(({ id }) => id === draft.client);
  const exercise = exercises.find(({ slug }) => slug === draft.slug);
  const lacks = missing(draft, exercise);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (!lacks) agreeing.mutate({ practice, client: draft.client, body: agreeOf(draft, last) });
  };
  const shown = { ...draft, why: draft.why ?? last };
  return (
    <Columns
      side={<CardPreview {...{ person, exercise, card: shown, therapist: props.therapist }} />}
    >
      <Sheet label={t('agree.title')}>
        <form onSubmit={submit} noValidate>
          <CardLines
            {...{ people, exercises, person, exercise, last }}
            draft={shown}
            wrong={isTold ? lacks : null}
            problem={agreeing.error instanceof ApiProblem ? agreeing.error : null}
            onChange={(change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))}
          />
          {agreeing.error && <Wrong>{actReasonOf(agreeing.error)}</Wrong>}
          <div className={styles['acts']}>
            <Button kind="main" type="submit" busy={agreeing.isPending && t('agree.busy')}>
              {t('agree.do')}
            </Button>
            {props.leave}
          </div>
        </form>
      </Sheet>
    </Columns>
  );
}

function useLastWording(practice: string, { client, slug }: Draft): string {
  const { data } = useQuery({ ...agreementsQuery(practice, client), enabled: client !== '' });
  return lastWording(data?.assignments ?? [], slug);
}
