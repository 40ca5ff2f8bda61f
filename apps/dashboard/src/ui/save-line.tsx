import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './save-line.module.css';

/** `device`: it is safe here and not there yet. `wrong`: it is on the screen and nowhere else. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'device'; because: 'offline' | 'unreachable' | 'signed-out' }
  | { kind: 'wrong'; reason: string; mayRetry?: boolean };

const icons = {
  untouched: 'lock',
  saved: 'check',
  saving: 'saving',
  device: 'device',
  wrong: 'attention',
} as const satisfies Record<SaveState['kind'], IconName>;

interface SaveLineProps {
  state: SaveState;
  /** To whom it goes as it is given: nothing says "private", and no tick stands beside it. */
  told?: string | null;
  /** What is true of it at rest where it is not kept private: somebody can read it. */
  rest?: string | null;
  /** Where nothing scrolls under it, the line stands still. */
  still?: boolean;
  onRetry?: () => void;
}

/** Where the words are, in words. Announced when the kind changes, never per key. */
export const SaveLine = ({ state, told = null, rest = null, still, onRetry }: SaveLineProps) => (
  <div className={styles[still ? 'still' : 'line']}>
    <SaveWords
      icon={(told ?? rest) !== null && isAtRest(state) ? 'shared' : icons[state.kind]}
      isWrong={state.kind === 'wrong'}
      words={wordsOf(state, told, rest)}
      act={
        state.kind === 'wrong' &&
        state.mayRetry &&
        onRetry && { text: t('save.retry'), do: onRetry }
      }
    />
  </div>
);

interface SaveWordsProps {
  icon: IconName;
  isWrong: boolean;
  words: string;
  /** What can be done about it. */
  act: { text: string; do: () => void } | false | undefined;
}

export const SaveWords = ({ icon, isWrong, words, act }: SaveWordsProps) => (
  <output className={cx(styles['save'], isWrong && styles['wrong'])}>
    <Icon name={icon} />
    <span>{words}</span>
    {act && (
      <button type="button" onClick={act.do}>
        {act.text}
      </button>
    )}
  </output>
);

const isAtRest = ({ kind }: SaveState): boolean => kind === 'untouched' || kind === 'saved';

function wordsOf(state: SaveState, told: string | null, rest: string | null): string {
  if (told !== null) return toldIn(state, told);
  return rest !== null && isAtRest(state) ? rest : inWords(state);
}

const toldIn = (state: SaveState, names: string): string =>
  state.kind === 'wrong' || state.kind === 'saving'
    ? inWords(state)
    : t(`safety.told.${state.kind}`, { names });

function inWords(state: SaveState): string {
  if (state.kind === 'wrong') return t('save.wrong', { reason: state.reason });
  if (state.kind === 'device') return t(`save.device.${state.because}`);
  return t(`save.${state.kind}`);
}
