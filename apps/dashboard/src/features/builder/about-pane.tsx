import type { Exercise } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Tick } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { ClosingBlock } from './closing-block.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { useDesk } from './desk.ts';
import { DraftTranslations } from './draft-translations.tsx';
import { Count, Line, Lines, Select } from './fields.tsx';
import { languageChoices } from './languages.ts';
import { PaneHead } from './pane-head.tsx';
import { ScoresPart } from './scores-part.tsx';
import { Tags } from './tags.tsx';

/** The exercise as a whole: what the client reads first, and what the therapist has to know. */
export function AboutPane({ onDeleted }: { onDeleted: () => void }) {
  const { there } = useDesk();
  return (
    <div className="stack-5">
      <PaneHead
        title={t('builder.about')}
        note={t(there.base === null ? 'builder.about.new' : 'builder.about.next', {
          version: there.base?.version ?? '',
        })}
      />
      <ForClient />
      <ForTherapist />
      <ScoresPart />
      <ClosingBlock />
      <DraftTranslations />
      <DeleteDraft onDeleted={onDeleted} />
    </div>
  );
}

type TextKey = 'title' | 'rationale' | 'purpose' | 'minutes';

const setText = (key: TextKey, text: string) => (exercise: Exercise) => ({
  ...exercise,
  [key]: text,
});

function ForClient() {
  const { exercise, edit } = useDesk();
  return (
    <div className="stack-4">
      <Line
        place="/title"
        label={t('builder.title')}
        value={exercise.title}
        onChange={(text) => edit(setText('title', text), 'title')}
      />
      <Lines
        place="/rationale"
        label={t('builder.rationale')}
        hint={t('builder.rationale.hint')}
        rows={3}
        value={exercise.rationale}
        onChange={(text) => edit(setText('rationale', text), 'rationale')}
      />
      <Extent />
    </div>
  );
}

/** How long it takes and how often, in the words of a person. */
function Extent() {
  const { exercise, edit } = useDesk();
  return (
    <>
      <Line
        place="/minutes"
        label={t('builder.minutes')}
        hint={t('builder.minutes.hint')}
        value={exercise.minutes}
        onChange={(text) => edit(setText('minutes', text), 'minutes')}
      />
      <Count
        place="/small_minutes"
        label={t('builder.small-minutes')}
        hint={t('builder.small-minutes.hint')}
        value={exercise.small_minutes}
        whole
        onChange={(value) => edit((now) => withSmall(now, value), 'small_minutes')}
      />
      <Lines
        place="/cadence/text"
        label={t('builder.cadence')}
        hint={t('builder.cadence.hint')}
        value={exercise.cadence.text}
        onChange={(text) =>
          edit((now) => ({ ...now, cadence: { ...now.cadence, text } }), 'cadence')
        }
      />
    </>
  );
}

function withSmall(exercise: Exercise, minutes: number | undefined): Exercise {
  const next = { ...exercise };
  if (minutes === undefined || minutes < 1) delete next.small_minutes;
  else next.small_minutes = minutes;
  return next;
}

function withCautions(exercise: Exercise, cautions: string): Exercise {
  const next = { ...exercise };
  if (cautions === '') delete next.cautions;
  else next.cautions = cautions;
  return next;
}

function ForTherapist() {
  const { exercise, edit } = useDesk();
  return (
    <Part title={t('builder.for-therapist')}>
      <div className="after-head stack-4">
        <Lines
          place="/purpose"
          label={t('builder.purpose')}
          hint={t('builder.purpose.hint')}
          value={exercise.purpose}
          onChange={(text) => edit(setText('purpose', text), 'purpose')}
        />
        <Lines
          place="/cautions"
          label={t('builder.cautions')}
          hint={t('builder.cautions.hint')}
          value={exercise.cautions ?? ''}
          onChange={(text) => edit((now) => withCautions(now, text), 'cautions')}
        />
        <Tick
          checked={exercise.prepare}
          onChange={({ target }) => edit((now) => ({ ...now, prepare: target.checked }))}
        >
          {t('builder.prepare')}
          <br />
          <span className="small quiet">{t('builder.prepare.why')}</span>
        </Tick>
        <Tags />
        <Language />
      </div>
    </Part>
  );
}

function Language() {
  const { exercise, edit } = useDesk();
  return (
    <Select
      place="/lang"
      label={t('builder.lang')}
      value={exercise.lang}
      options={languageChoices(exercise.lang)}
      onChoose={(lang) => edit((now) => ({ ...now, lang }))}
    />
  );
}
