import type { ExerciseTranslation, SaveTranslation, TranslationDraft } from '@selfward/contract';
import type { WordingLine } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { thereNow } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import type { InBoth } from '../../ui/two-versions.tsx';
import { useAct } from '../../ui/use-act.ts';
import {
  exercisesChanged,
  saveTranslation,
  type TranslationAddress,
  translationQuery,
} from './builder.api.ts';
import { languageName } from './languages.ts';
import { type KeptTranslation, TranslationKeeper } from './translation-keeper.ts';
import { isMissing } from './translation-lines.tsx';

export interface Begun {
  /** What clients read; revision 0 while there is none. */
  there: ExerciseTranslation;
  draft: TranslationDraft;
}

interface Translating extends Begun {
  address: TranslationAddress;
  lines: readonly WordingLine[];
  onDone: () => void;
}

/** A translation while it is written: kept as a draft, saved as a whole, never over somebody unseen. */
export function useTranslation({ address, lines, there, draft, onDone }: Translating) {
  const [keeper] = useState(
    () => new TranslationKeeper(address, { draft, said: first(there, draft) }),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.kept);
  const [base, setBase] = useState(there);
  const isDone = useRef(false);
  const leave = () => {
    isDone.current = true;
    keeper.rest();
    onDone();
  };
  const saving = useSaving(address, leave);
  useFlush(keeper);
  const { said } = kept;
  const send = async (revision: number) => {
    await keeper.halt();
    const { revision: draft } = keeper.kept().there;
    saving.mutate({ revision, draft, said: { ...said, wording: written(lines, said.wording) } });
  };
  const conflict = metIn({ lines, keeper, kept }, { saving, setBase, send });
  return {
    ...said,
    keeper,
    kept,
    saving,
    isDone,
    leave,
    conflict,
    revision: base.revision,
    choose: (official: boolean) => keeper.say({ ...keeper.kept().said, official }),
    write: (path: string, text: string) => {
      const now = keeper.kept().said;
      keeper.say({ ...now, wording: { ...now.wording, [path]: text } });
    },
    save: () => void send(base.revision),
  };
}

interface Written {
  lines: readonly WordingLine[];
  keeper: TranslationKeeper;
  kept: KeptTranslation;
}

interface Sending {
  saving: ReturnType<typeof useSaving>;
  setBase: (there: ExerciseTranslation) => void;
  send: (revision: number) => Promise<void>;
}

/** What somebody else wrote meanwhile: what clients read, or the draft. */
function metIn({ lines, keeper, kept }: Written, { saving, setBase, send }: Sending) {
  const { said, conflict: draft } = kept;
  const theirs = thereNow<ExerciseTranslation>(saving.error, 'wording');
  if (theirs)
    return {
      fields: fieldsOf(lines, said, theirs),
      onMine: () => {
        setBase(theirs);
        void send(theirs.revision);
      },
      onTheirs: () => {
        setBase(theirs);
        keeper.say({ official: theirs.official, wording: theirs.wording });
        saving.reset();
      },
    };
  if (!draft) return undefined;
  return {
    fields: fieldsOf(lines, said, draft),
    onMine: () => void keeper.choose('mine'),
    onTheirs: () => void keeper.choose('theirs'),
  };
}

/** Where there is no draft, what clients read; where there is neither, what is known from before. */
function first(there: ExerciseTranslation, draft: TranslationDraft): SaveTranslation {
  const { official, wording } = draft.revision > 0 || there.revision === 0 ? draft : there;
  const isNew = draft.revision === 0 && there.revision === 0;
  return { official, wording: isNew ? draft.known : wording };
}

/** What waits is sent when the page is left or hidden, and when the net is back. */
function useFlush(keeper: TranslationKeeper): void {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    const back = () => void keeper.flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', back);
      void keeper.flush();
    };
  }, [keeper]);
}

function useSaving(address: TranslationAddress, onDone: () => void) {
  const queries = useQueryClient();
  return useAct({
    send: ({ said, ...over }: { revision: number; draft: number; said: SaveTranslation }) =>
      saveTranslation({ ...address, ...over, body: said }),
    onDone: (saved) => {
      queries.setQueryData(translationQuery(address).queryKey, saved);
      void exercisesChanged(queries, address.practice);
      toast({ text: t('translation.saved', { name: languageName(address.lang) ?? address.lang }) });
      onDone();
    },
  });
}

/** A line without an original is empty in every language; one that is not written yet is left out. */
const written = (lines: readonly WordingLine[], wording: SaveTranslation['wording']) =>
  Object.fromEntries(
    lines
      .filter((line) => !isMissing(line, wording))
      .map(({ path }) => [path, wording[path] ?? '']),
  );

const fieldsOf = (
  lines: readonly WordingLine[],
  mine: SaveTranslation,
  theirs: SaveTranslation,
): InBoth[] => [
  {
    label: t('translation.whose'),
    mine: t(mine.official ? 'translation.official' : 'translation.own'),
    theirs: t(theirs.official ? 'translation.official' : 'translation.own'),
  },
  ...lines.map(({ path, text }) => ({
    label: text,
    mine: mine.wording[path] ?? '',
    theirs: theirs.wording[path] ?? '',
  })),
];
