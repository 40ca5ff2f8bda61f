import type { TherapistAssignment } from '@selfward/contract';
import type { AgreedHow } from '@selfward/domain';
import { useAct } from '../../ui/use-act.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import { agree, changeAgreement } from './agreements.api.ts';
import { agreeOf, changeOf, type Person, type WholeDraft } from './card.ts';

interface AgreeingProps {
  practice: string;
  replaces?: string | undefined;
  onAgreed: (made: TherapistAssignment, person: Person) => unknown;
}

interface Agreeing {
  draft: WholeDraft;
  person: Person | undefined;
  /** The agreement that is changed, as it was when the card was opened. */
  opened: TherapistAssignment | undefined;
  forget: () => void;
}

/** Agreeing, or changing what was agreed: then by the card that was opened, whatever is fetched since. */
export function useAgreeing(props: AgreeingProps, card: Agreeing) {
  const { practice, replaces, onAgreed } = props;
  const { draft, person, opened, forget } = card;
  const { there, learn } = useThereNow<TherapistAssignment>('card');
  const changed = there ?? opened;
  const agreeing = useAct({
    send: (how: AgreedHow, key) =>
      changed
        ? changeAgreement({
            practice,
            agreement: changed,
            body: changeOf(draft, opened ?? changed),
          })
        : agree({ practice, client: draft.client, body: agreeOf(draft, { how, replaces }) }, key),
    onDone: (made) => {
      forget();
      return person && onAgreed(made, person);
    },
    onError: learn,
  });
  return { agreeing, there };
}
