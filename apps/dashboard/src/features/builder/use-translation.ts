import type { ExerciseTranslation } from '@selfward/contract';
import type { WordingLine } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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
import { isMissing } from './translation-lines.tsx';

interface Translating {
  address: TranslationAddress;
  lines: readonly WordingLine[];
  start: ExerciseTranslation;
  onDone: () => void;
}

type Said = Pick<ExerciseTranslation, 'wording' | 'official'>;

/** A translation while it is written: saved as a whole, and never over somebody else's unseen. */
export function useTranslation({ address, lines, start, onDone }: Translating) {
  const [said, say] = useState<Said>(start);
  const [base, setBase] = useState(start);
  const isDone = useRef(false);
  const saving = useSaving(address, () => {
    isDone.current = true;
    onDone();
  });
  const { wording, official } = said;
  const send = (revision: number) =>
    saving.mutate({ revision, said: { official, wording: whole(lines, wording) } });
  const theirs = thereNow<ExerciseTranslation>(saving.error, 'wording');
  const conflict = theirs && {
    fields: fieldsOf(lines, said, theirs),
    onMine: () => {
      setBase(theirs);
      send(theirs.revision);
    },
    onTheirs: () => {
      setBase(theirs);
      say(theirs);
      saving.reset();
    },
  };
  return {
    ...said,
    saving,
    conflict,
    isDone,
    revision: base.revision,
    isChanged: wording !== base.wording || official !== base.official,
    choose: (next: boolean) => say({ wording, official: next }),
    write: (path: string, text: string) =>
      say((now) => ({ ...now, wording: { ...now.wording, [path]: text } })),
    save: () => send(base.revision),
  };
}

function useSaving(address: TranslationAddress, onDone: () => void) {
  const queries = useQueryClient();
  return useAct({
    send: ({ revision, said }: { revision: number; said: Said }) =>
      saveTranslation({ ...address, revision, body: said }),
    onDone: (saved) => {
      queries.setQueryData(translationQuery(address).queryKey, saved);
      void exercisesChanged(queries, address.practice);
      toast({ text: t('translation.saved', { name: languageName(address.lang) ?? address.lang }) });
      onDone();
    },
  });
}

/** A line without an original is empty in every language; one that is not written yet is left out. */
const whole = (lines: readonly WordingLine[], wording: Said['wording']) =>
  Object.fromEntries(
    lines
      .filter((line) => !isMissing(line, wording))
      .map(({ path }) => [path, wording[path] ?? '']),
  );

const fieldsOf = (lines: readonly WordingLine[], mine: Said, theirs: Said): InBoth[] => [
  {
    label: t('translation.whose'),
    mine: t(mine.official ? 'translation.official' : 'translation.own'),
    theirs: t(theirs.official ? 'translation.official' : 'translation.own'),
  },
  ...lines.map(({ path, text }) => ({
    label: `${text} (${path})`,
    mine: mine.wording[path] ?? '',
    theirs: theirs.wording[path] ?? '',
  })),
];
