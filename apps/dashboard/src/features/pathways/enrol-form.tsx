import type {
  Card,
  ClientEnrolments,
  Enrol,
  Enrolment,
  PathwayLine,
  TherapistAssignment,
} from '@selfward/contract';
import { laterDay, weekdays } from '@selfward/domain';
import { useState } from 'react';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { ApiProblem } from '../../http/problem.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { AsLeft } from '../../ui/as-left.tsx';
import { ChangeForm } from '../../ui/change-form.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { SelectField, TextField, WordsField } from '../../ui/field.tsx';
import {
  type HalfPlace,
  type Halves,
  useHalfKept,
  useHalfLeft,
  useHalfRead,
} from '../../ui/half-form.ts';
import { weekdayName } from '../../ui/rhythm-words.ts';
import { useAct } from '../../ui/use-act.ts';
import { Skeleton } from '../../ui/waiting.tsx';
import { Doubles } from './doubles.tsx';
import { PaceChoice } from './pace-choice.tsx';
import { enrol } from './pathways.api.ts';
import styles from './pathways.module.css';

loadMessages(messages);

interface EnrolFormProps {
  practice: string;
  client: string;
  name: string;
  pathways: readonly PathwayLine[];
  /** Chosen in the library. */
  start: string | undefined;
  known: ClientEnrolments;
  /** What they have by now: of the same exercise nobody needs two. */
  agreed: readonly TherapistAssignment[];
  /** Where a half-written one outlives a reload. */
  halves: Halves;
  onEnrolled: (made: Enrolment) => unknown;
  onLeave: () => void;
}

/** Made in the room, once: every exercise of the pathway opens with these words on its card. */
export function EnrolForm(props: EnrolFormProps) {
  const [times, setTimes] = useState(0);
  const isRead = useHalfRead(placeOf(props), isHalf);
  if (!isRead) return <Skeleton />;
  return <OneForm key={times} {...props} onAfresh={() => setTimes(times + 1)} />;
}

const placeOf = ({ practice, client, start, halves }: EnrolFormProps): HalfPlace => ({
  practice,
  name: `enrol/${client}/${start ?? ''}`,
  halves,
});

const isHalf = (kept: object): boolean =>
  ['pathway', 'card', 'ownDay', 'startsOn', 'maxOpen', 'leaveOut'].every((field) => field in kept);

/** Days go by, and a pathway may be retired, while a card lies half written. */
const stillTrue = (draft: Enrol, { known, pathways }: EnrolFormProps): Enrol => ({
  ...draft,
  pathway: pathways.some(({ slug }) => slug === draft.pathway) ? draft.pathway : '',
  startsOn: laterDay(draft.startsOn, known.today),
});

/** What is written is there again until it is agreed on, or begun afresh. */
function useDraft(props: EnrolFormProps) {
  const place = placeOf(props);
  const left = useHalfLeft<Enrol>(place);
  const [start] = useState(() => draftOf(props));
  const [draft, setDraft] = useState(() => (left ? stillTrue(left, props) : start));
  const isBlank = JSON.stringify(draft) === JSON.stringify(start);
  const forget = useHalfKept(place, isBlank ? null : draft, draft);
  return { draft, setDraft, forget, isLeft: left !== undefined };
}

function OneForm({ onAfresh, ...props }: EnrolFormProps & { onAfresh: () => void }) {
  const { name, known, onLeave } = props;
  const { draft, setDraft, forget, isLeft } = useDraft(props);
  const [isTold, setTold] = useState(false);
  const enrolling = useEnrolling(props, forget);
  const change = (next: Partial<Enrol>) => setDraft((before) => ({ ...before, ...next }));
  const afresh = () => {
    forget();
    onAfresh();
  };
  const fields = { ...props, draft, problem: problemOf(enrolling.error), change };
  return (
    <ChangeForm
      conflict={undefined}
      failure={enrolling.error}
      onSave={() => {
        setTold(true);
        if (draft.pathway !== '') enrolling.mutate(draft);
      }}
      acts={{
        text: t('enrol.do'),
        busy: enrolling.isPending && t('enrol.busy'),
        onCancel: onLeave,
      }}
    >
      {isLeft && <AsLeft text={t('agree.left')} onAfresh={afresh} />}
      <Which {...fields} isTold={isTold} />
      <Doubles {...fields} />
      <CardFields {...fields} />
      <When {...fields} />
      <PaceChoice
        legend={t('enrol.pace')}
        name={name}
        value={draft.maxOpen}
        shared={known.sharedPace}
        onChoose={(maxOpen) => change({ maxOpen })}
      />
    </ChangeForm>
  );
}

const useEnrolling = ({ practice, client, onEnrolled }: EnrolFormProps, forget: () => void) =>
  useAct({
    send: (body: Enrol, key) => enrol({ practice, client }, body, key),
    onDone: (made) => {
      forget();
      return onEnrolled(made);
    },
  });

const problemOf = (error: unknown) => (error instanceof ApiProblem ? error : null);

interface FieldsProps extends EnrolFormProps {
  draft: Enrol;
  problem: ApiProblem | null;
  change: (next: Partial<Enrol>) => void;
}

const draftOf = ({ start, known }: EnrolFormProps): Enrol => ({
  pathway: start ?? '',
  card: { why: '', size: 'client_chooses', whenAndWhere: '', inTheWay: '' },
  ownDay: { weekday: 5, time: '18:00' },
  startsOn: known.today,
  maxOpen: known.sharedPace ? known.sharedPace.maxOpen : 3,
  leaveOut: [],
});

const Which = ({ pathways, draft, problem, change, isTold }: FieldsProps & { isTold: boolean }) => (
  <SelectField
    label={t('enrol.pathway')}
    value={draft.pathway}
    wrong={isTold && draft.pathway === '' ? t('enrol.pathway.missing') : problem?.about('pathway')}
    onChange={({ target }) => change({ pathway: target.value, leaveOut: [] })}
  >
    <option value="">{t('card.choose')}</option>
    {pathways.map(({ slug, title }) => (
      <option key={slug} value={slug}>
        {title}
      </option>
    ))}
  </SelectField>
);

const sizes = ['small', 'full', 'client_chooses'] as const;

function CardFields({ name, draft, problem, change }: FieldsProps) {
  const set = (card: Partial<Card>) => change({ card: { ...draft.card, ...card } });
  const words = (field: 'why' | 'whenAndWhere' | 'inTheWay') => ({
    value: draft.card[field],
    wrong: problem?.about(`card/${field}`),
    hint: t('card.why.hint', { name }),
    onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
  });
  return (
    <>
      <WordsField label={t('card.why')} {...words('why')} />
      <ChooseOne
        across
        legend={t('card.size')}
        choices={sizes.map((size) => ({ value: size, text: t(`card.size.${size}`) }))}
        value={draft.card.size}
        onChoose={(chosen) => {
          const size = sizes.find((one) => one === chosen);
          if (size) set({ size });
        }}
      />
      <WordsField label={t('card.when')} {...words('whenAndWhere')} />
      <WordsField label={t('card.way')} {...words('inTheWay')} />
    </>
  );
}

const When = ({ name, draft, problem, change }: FieldsProps) => (
  <>
    <div className={styles['pair']}>
      <SelectField
        label={t('enrol.day')}
        value={draft.ownDay.weekday}
        onChange={({ target }) =>
          change({
            ownDay: { ...draft.ownDay, weekday: weekdays[target.selectedIndex] ?? 5 },
          })
        }
      >
        {weekdays.map((weekday) => (
          <option key={weekday} value={weekday}>
            {weekdayName(weekday)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('enrol.time')}
        type="time"
        value={draft.ownDay.time}
        wrong={problem?.about('ownDay/time')}
        onChange={({ target }) => change({ ownDay: { ...draft.ownDay, time: target.value } })}
      />
    </div>
    <TextField
      label={t('enrol.starts')}
      hint={t('enrol.starts.hint', { name })}
      type="date"
      value={draft.startsOn}
      wrong={problem?.about('startsOn')}
      onChange={({ target }) => change({ startsOn: target.value })}
    />
  </>
);
