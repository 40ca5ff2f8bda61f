import type { ExerciseDraft, OwnExerciseLine } from '@selfward/contract';
import { type ComponentType, useMemo, useRef } from 'react';
import messages from '../../i18n/messages/builder.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { AboutPane } from './about-pane.tsx';
import styles from './desk.module.css';
import {
  type BuilderView,
  type Desk,
  DeskContext,
  type PreviewProps,
  spotAt,
  useDesk,
} from './desk.ts';
import { DraftConflict } from './draft-conflict.tsx';
import type { DraftKeeper, KeptDraft } from './draft-keeper.ts';
import { DraftSaveLine } from './draft-save-line.tsx';
import { FaultPane } from './fault-list.tsx';
import { ItemPane } from './item-pane.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LeaveDraft } from './leave-draft.tsx';
import { Outline } from './outline.tsx';
import { PublishPane } from './publish-pane.tsx';
import { type BuilderSteps, useBuilderKeys, useSaid, useSteps } from './use-builder-keys.ts';
import { useDraft } from './use-draft.ts';
import { useFaults } from './use-faults.ts';
import { useLead } from './use-lead.ts';
import { useMarks } from './use-marks.ts';

loadMessages(messages);

interface BuilderDeskProps {
  practice: string;
  opened: ExerciseDraft;
  view: BuilderView;
  onShow: (view: BuilderView) => void;
  Preview: ComponentType<PreviewProps>;
  onPublished: (line: OwnExerciseLine) => void;
  onDeleted: () => void;
}

/** A draft in three panes: what is asked, one of it, and how the client sees it. */
export function BuilderDesk({ practice, opened, view, onShow, ...more }: BuilderDeskProps) {
  const { keeper, kept } = useDraft(practice, opened);
  const { faults, catalogue } = useFaults(practice, kept.written);
  const frame = useRef<HTMLDivElement>(null);
  const lead = useLead(frame, view);
  const { said, say } = useSaid();
  const { onBlur, ...marks } = useMarks(kept.written);
  const acts = useSteps(keeper, say);
  useBuilderKeys(keeper, acts);
  const edit = useMemo(() => keeper.edit.bind(keeper), [keeper]);
  const desk: Desk = {
    practice,
    exercise: kept.written,
    there: kept.there,
    faults,
    catalogue,
    ...marks,
    edit,
    view,
    show: (next, place) => {
      lead(next, place);
      onShow(next);
    },
    say,
  };
  return (
    <DeskContext value={desk}>
      <div ref={frame} onBlur={onBlur}>
        <DeskHead {...{ keeper, kept, acts }} />
        {kept.conflict ? (
          <DraftConflict {...{ keeper, kept, catalogue }} theirs={kept.conflict.exercise} />
        ) : (
          <Panes keeper={keeper} {...more} />
        )}
        <output className="sr">{said}</output>
        <LeaveDraft keeper={keeper} />
      </div>
    </DeskContext>
  );
}

interface DeskHeadProps {
  keeper: DraftKeeper;
  kept: KeptDraft;
  acts: BuilderSteps;
}

function DeskHead({ keeper, kept, acts }: DeskHeadProps) {
  const { faults, show, view } = useDesk();
  return (
    <div className={styles['head']}>
      <div className="grow">
        <h1 dir="auto">{kept.written.title || t('builder.untitled')}</h1>
        <DraftSaveLine kept={kept} onRetry={() => void keeper.flush()} />
      </div>
      <div className={styles['acts']}>
        <Button
          kind="quiet"
          className={cx(!kept.canUndo && styles['off'])}
          aria-disabled={!kept.canUndo}
          onClick={acts.undo}
        >
          {t('undo')}
        </Button>
        <Button
          kind="quiet"
          className={cx(!kept.canRedo && styles['off'])}
          aria-disabled={!kept.canRedo}
          onClick={acts.redo}
        >
          {t('builder.redo')}
        </Button>
        {faults.length > 0 && (
          <Button kind="quiet" onClick={() => show({ view: 'faults' }, 'head')}>
            {t('builder.to-do')}
          </Button>
        )}
        {view.view !== 'publish' && (
          <Button kind="main" onClick={() => show({ view: 'publish' }, 'head')}>
            {t('builder.publish')}
          </Button>
        )}
      </div>
    </div>
  );
}

type PanesProps = Pick<BuilderDeskProps, 'Preview' | 'onPublished' | 'onDeleted'> & {
  keeper: DraftKeeper;
};

/** Side by side where there is room; else one, with the others a press away. */
function Panes({ keeper, Preview, onPublished, onDeleted }: PanesProps) {
  const { exercise, view } = useDesk();
  const item = spotAt(exercise, view.item)?.address;
  return (
    <>
      <PaneTabs />
      <div className={styles['panes']} data-pane={paneOf(view)}>
        <div className={styles['list']} data-list tabIndex={-1}>
          <Outline />
        </div>
        <div className={styles['middle']}>
          <Middle {...{ keeper, onPublished, onDeleted }} />
        </div>
        <aside className={styles['preview']} aria-label={t('builder.preview')}>
          <Preview exercise={exercise} item={item} />
        </aside>
      </div>
    </>
  );
}

type Pane = 'list' | 'middle' | 'preview';

function paneOf({ item, view }: BuilderView): Pane {
  if (view === 'client') return 'preview';
  return item === undefined && view === undefined ? 'list' : 'middle';
}

/** Only on a narrow screen. */
function PaneTabs() {
  const { view, show } = useDesk();
  const { view: _, ...where } = view;
  const pane = paneOf(view);
  const tabs: [Pane, BuilderView][] = [
    ['list', {}],
    ['middle', { item: where.item ?? 'about' }],
    ['preview', { ...where, view: 'client' }],
  ];
  return (
    <nav className={styles['tabs']} aria-label={t('builder.panes')}>
      {tabs.map(([name, to]) => (
        <button
          key={name}
          type="button"
          aria-current={name === pane ? 'true' : undefined}
          className={cx(name === pane && styles['here'])}
          onClick={() => show(to)}
        >
          {t(`builder.pane.${name}`)}
        </button>
      ))}
    </nav>
  );
}

function Middle({ keeper, onPublished, onDeleted }: Omit<PanesProps, 'Preview'>) {
  const { exercise, view } = useDesk();
  const spot = spotAt(exercise, view.item);
  if (view.view === 'publish') return <PublishPane keeper={keeper} onPublished={onPublished} />;
  if (view.view === 'faults') return <FaultPane />;
  if (view.view === 'add' || view.view === 'inside') return <KindChoice />;
  if (spot) return <ItemPane key={spot.address} spot={spot} />;
  return <AboutPane onDeleted={onDeleted} />;
}
