import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actReasonOf } from '../../ui/use-act.ts';

interface SureProps {
  /** What asks for it, and what does it. */
  words: { ask: string; title: string; do: string; busy?: string; keep?: string; label?: string };
  kind?: ButtonKind;
  acting: { isPending: boolean; error: Error | null; mutate: (input: undefined) => void };
  children: ReactNode;
}

/** Something that cannot be undone: said first, and as easy to leave as to do. */
export function Sure({ words, kind = 'quiet', acting, children }: SureProps) {
  const [isAsked, ask] = useState(false);
  return (
    <div className="flush">
      <Button kind={kind} aria-label={words.label} onClick={() => ask(true)}>
        {words.ask}
      </Button>
      {isAsked && (
        <Dialog
          title={words.title}
          onClose={() => ask(false)}
          actions={
            <>
              <Button
                busy={acting.isPending && (words.busy ?? t('builder.delete.busy'))}
                onClick={() => acting.mutate(undefined)}
              >
                {words.do}
              </Button>
              <Button onClick={() => ask(false)}>{words.keep ?? t('builder.delete.keep')}</Button>
            </>
          }
        >
          <p>{children}</p>
          {acting.error && <Wrong>{actReasonOf(acting.error)}</Wrong>}
        </Dialog>
      )}
    </div>
  );
}
