import type { OpenedAssignment } from '@selfward/contract';
import type { Answers, Exercise, Item, ResponseSize } from '@selfward/domain';
import { changeItem, newestOf, spotsOf } from '@selfward/domain';
import { useEffect, useRef, useState } from 'react';
import clientTexts from '../../i18n/messages/client.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { agreedSize } from '../client/agreed-size.ts';
import {
  backOf,
  isNotTodaySaid,
  type PlayerView,
  screenOf,
  sizeOf,
  type Steps,
  stepsOf,
} from '../client/steps.ts';
import { TryFirst } from './try-first.tsx';
import styles from './try-out.module.css';
import { TryEnd, TryStep } from './try-step.tsx';

loadMessages(clientTexts);

/** Said of the item that somebody works on, where the client would not meet it on the way. */
export interface AwayWords {
  /** By the size or the answers. */
  now: string;
  /** It can be added later, and the first time through leaves it out. */
  later: string;
  /** Nothing of it can be shown yet. */
  nothing: string;
}

interface TryOutProps {
  /** As the client would open it. */
  opened: OpenedAssignment;
  /** The item whose screen stands in front, as somebody works on it beside. */
  shown?: string | undefined;
  /** Said where that one is not on the way. */
  away?: AwayWords | undefined;
}

interface Place {
  at: number;
  /** The question that was paused at. */
  pausedAt: number | null;
}

const first = -1;
const beginning: Place = { at: first, pausedAt: null };

/** The client's own screens around answers that live on this page alone: nothing is stored or sent. */
export function TryOut({ opened, shown, away }: TryOutProps) {
  const tried = useTrying(opened, { shown, isBeside: away !== undefined });
  useShown(tried, shown);
  const { at, item, steps, answers, size, go } = tried;
  const phone = useFocusOnStep(at, shown);
  return (
    <div className="stack-4">
      <Over isPrepared={opened.exercise.prepare} {...{ tried, away }} />
      <section
        className={styles['phone']}
        aria-label={t('try.frame')}
        ref={phone}
        hidden={tried.away === 'nothing'}
      >
        {at === first && (
          <TryFirst
            {...{ opened, size }}
            pausedAt={tried.pausedAt}
            onSize={tried.choose}
            onBegin={() => go(tried.pausedAt ?? 0)}
          />
        )}
        {item && (
          <TryStep
            key={item.id}
            {...{ opened, item, at, steps, answers }}
            size={tried.writtenSize}
            onWrite={tried.write}
            onStep={tried.step}
            onPause={() => go(first, at)}
          />
        )}
        {at > first && !item && (
          <TryEnd {...{ opened, steps, answers }} size={tried.writtenSize} onBack={tried.toLast} />
        )}
      </section>
    </div>
  );
}

interface OverProps {
  isPrepared: boolean;
  tried: ReturnType<typeof useTrying>;
  /** Beside a desk it is clear enough that nobody is asked. */
  away: AwayWords | undefined;
}

const Over = ({ isPrepared, tried, away }: OverProps) => (
  <>
    <div className={styles['over']}>
      {!away && <p className="quiet">{t(isPrepared ? 'try.note.prepare' : 'try.note')}</p>}
      <Button kind="quiet" onClick={tried.start}>
        {t('try.start')}
      </Button>
    </div>
    {tried.away && away && <p className="small quiet">{away[tried.away]}</p>}
  </>
);

interface Beside {
  shown: string | undefined;
  isBeside: boolean;
}

function useTrying(opened: OpenedAssignment, { shown, isBeside }: Beside) {
  const { exercise } = opened;
  const [chosen, choose] = useState<ResponseSize>();
  const [answers, setAnswers] = useState<Answers>({});
  const [{ at, pausedAt }, setPlace] = useState<Place>(beginning);
  // Whoever works on it wants to see all of it first.
  const size = chosen ?? (isBeside ? 'full' : agreedSize(opened));
  const view: PlayerView = { size, part: 'first', elsewhere: newestOf(opened.elsewhere) };
  const { steps, away } = stepsWith(exercise, answers, { view, shown });
  const go = (to: number, paused: number | null = null) => setPlace({ at: to, pausedAt: paused });
  const step = (to: Item | 'first' | 'end') => {
    if (typeof to === 'object') return go(steps.items.indexOf(to));
    return go(to === 'first' ? first : steps.items.length);
  };
  return {
    at,
    item: isNotTodaySaid(steps, at) ? undefined : steps.items[at],
    away,
    pausedAt,
    steps,
    answers,
    size,
    choose,
    go,
    writtenSize: sizeOf(exercise, answers, view),
    write: (path: string, value: Answers[string] | null) =>
      setAnswers((before) => withAnswer(before, path, value)),
    step,
    toLast: () => step(backOf(steps, -1) ?? 'first'),
    start: () => {
      setAnswers({});
      choose(undefined);
      setPlace(beginning);
    },
  };
}

interface Stepping {
  steps: Steps;
  away: keyof AwayWords | null;
}

/** The way of the client; with what is worked on in any case, as whoever works on it wants to see it. */
function stepsWith(
  exercise: Exercise,
  answers: Answers,
  { view, shown }: { view: PlayerView; shown: string | undefined },
): Stepping {
  const has = (steps: Steps) => shown === undefined || screenOf(steps, idOn(steps, shown)) >= 0;
  const walked = stepsOf(exercise, answers, view);
  if (shown === undefined || has(walked)) return { steps: walked, away: null };
  const whole: PlayerView = { ...view, part: 'all' };
  const later = stepsOf(exercise, answers, whole);
  if (has(later)) return { steps: later, away: 'later' };
  const made = asked(exercise, shown);
  const forced = stepsOf(made, answers, view);
  if (has(forced)) return { steps: forced, away: 'now' };
  const all = stepsOf(made, answers, whole);
  return has(all) ? { steps: all, away: 'later' } : { steps: walked, away: 'nothing' };
}

/** Goes to the screen of what is worked on, when that becomes another one. */
function useShown({ steps, go }: ReturnType<typeof useTrying>, shown: string | undefined): void {
  const screen = shown === undefined ? first : screenOf(steps, idOn(steps, shown));
  const [followed, follow] = useState<string>();
  if (shown === followed || (shown !== undefined && screen < 0)) return;
  follow(shown);
  go(screen);
}

/** With this one on the way in any case: whoever works on it wants to see it. */
function asked(exercise: Exercise, address: string): Exercise {
  const spot = spotsOf(exercise).find((one) => one.address === address);
  const open = ({ show_if: _, ...item }: Item): Item => ({ ...item, core: true });
  return [spot?.heading?.id, spot?.entryOf?.id, address]
    .filter((at) => at !== undefined)
    .reduce((one, at) => changeItem(one, at, open), exercise);
}

/** A question of an entry stands on the screen of its entry. */
const idOn = (steps: Steps, address: string): string => {
  if (steps.items.some(({ id }) => id === address)) return address;
  const entry = steps.items.find((item) => 'children' in item && address.startsWith(`${item.id}.`));
  return entry?.id ?? address;
};

function withAnswer(before: Answers, path: string, value: Answers[string] | null): Answers {
  const { [path]: _, ...rest } = before;
  return value === null ? rest : { ...rest, [path]: value };
}

/** A new screen is read from its title, as on the client's own device; who works beside it keeps the cursor. */
function useFocusOnStep(at: number, shown: string | undefined) {
  const phone = useRef<HTMLElement>(null);
  const last = useRef<{ at: number; shown: string | undefined }>(null);
  useEffect(() => {
    const before = last.current;
    last.current = { at, shown };
    if (!before || before.at === at || before.shown !== shown) return;
    phone.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    phone.current?.scrollIntoView?.({ block: 'nearest' });
  }, [at, shown]);
  return phone;
}
