import type { ReactNode } from 'react';
import { Wrong } from './field.tsx';
import { SaveActs, type SaveActsProps } from './save-acts.tsx';
import { type InBoth, TwoVersions } from './two-versions.tsx';
import { actReasonOf } from './use-act.ts';
import { useFormFocus } from './use-focus-on-wrong.ts';

interface ChangeFormProps {
  /** It opened in place of what asked for it, so it begins at its first field. */
  inPlace?: boolean;
  /** What was saved elsewhere meanwhile, while the person has not chosen. */
  conflict: { fields: readonly InBoth[]; onMine: () => void; onTheirs: () => unknown } | undefined;
  failure: Error | null;
  onSave: () => void;
  acts: SaveActsProps;
  children: ReactNode;
}

/** A form over a version that can change elsewhere: then both stand side by side instead. */
export function ChangeForm({ conflict, failure, ...more }: ChangeFormProps) {
  const { inPlace = false, onSave, acts, children } = more;
  const form = useFormFocus(failure, inPlace);
  if (conflict) return <TwoVersions failure={failure} {...conflict} />;
  return (
    <form
      className="stack-5"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {failure && <Wrong>{actReasonOf(failure)}</Wrong>}
      <SaveActs {...acts} />
    </form>
  );
}
