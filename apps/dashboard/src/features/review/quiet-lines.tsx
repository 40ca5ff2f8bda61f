import type { QuietLine, SharedResponse } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { WordsField, Wrong } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { useHeldText } from '../../ui/use-held-text.ts';
import { Words } from '../../ui/words.tsx';
import { changeShown, undoLine, writeLine } from './review.api.ts';
import styles from './review.module.css';

interface QuietLinesProps {
  practice: string;
  response: SharedResponse;
  /** The client, as they want to be called. */
  name: string;
}

/** A few words back. It is no conversation, and no one has to write any. */
export function QuietLines({ practice, response, name }: QuietLinesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={`${styles['lines']} stack-3`}>
      {response.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      {isOpen ? (
        <LineForm {...{ practice, response, name }} onClose={() => setOpen(false)} />
      ) : (
        <p className="no-print">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('line.open')}
          </Button>
        </p>
      )}
    </div>
  );
}

const Line = ({ line }: { line: QuietLine }) => (
  <figure className={styles['line']}>
    <blockquote>
      <Words small>{line.text}</Words>
    </blockquote>
    <figcaption className="meta">
      {line.isMine
        ? t('line.mine', { day: onDay(line.on) })
        : t('line.from', { name: line.fromName, day: onDay(line.on) })}
    </figcaption>
  </figure>
);

/** Puts the line where it stands at once, and takes it away again as long as nobody has read it. */
function useLine({ practice, response, name }: QuietLinesProps, onDone: () => void) {
  const queries = useQueryClient();
  const address = { practice, response: response.id };
  const put = (lines: (before: QuietLine[]) => QuietLine[]) =>
    changeShown(queries, { practice, client: response.clientId }, (one) =>
      one.id === response.id ? { ...one, lines: lines(one.lines) } : one,
    );
  const undo = (line: QuietLine) =>
    undoLine(address, line.id).then(() => {
      put((before) => before.filter(({ id }) => id !== line.id));
      toast({ text: t('line.undone') });
    });
  return useAct({
    send: (words: string, key) => writeLine(address, words, key),
    onDone: (line) => {
      put((before) => [...before, line]);
      undoable(t('line.done', { name }), () => undo(line));
      onDone();
    },
  });
}

function LineForm({ onClose, ...props }: QuietLinesProps & { onClose: () => void }) {
  const [text, setText] = useHeldText(`line ${props.response.id}`);
  const [wasBlank, setBlank] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const act = useLine(props, () => {
    setText('');
    onClose();
  });
  const isBlank = text.trim() === '';
  const form = useFocusOnWrong(act.error);
  const complaint = act.error instanceof ApiProblem ? act.error.about('text') : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBlank(isBlank);
    if (isBlank) field.current?.focus();
    else act.mutate(text);
  };
  return (
    <form className="stack-3 no-print" onSubmit={send} ref={form} noValidate>
      <WordsField
        label={t('line.label')}
        hint={t('line.hint', { name: props.name })}
        wrong={wasBlank && isBlank ? t('line.blank') : complaint}
        value={text}
        onChange={({ target }) => setText(target.value)}
        ref={field}
      />
      {act.error && !complaint && <Wrong>{actReasonOf(act.error)}</Wrong>}
      <div className="row">
        <Button type="submit" busy={act.isPending && t('line.busy')}>
          {t('line.do')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('line.aside')}
        </Button>
      </div>
    </form>
  );
}
