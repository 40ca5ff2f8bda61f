import type { GivenReason } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Words } from '../../ui/words.tsx';

/** Not done is an answer: what the client chose to say about it, in the words they tapped or wrote. */
export const Reason = ({ given }: { given: GivenReason }) => (
  <>
    {t(`agreements.reason.${given.reason}`)}
    {given.words && <Words small>{given.words}</Words>}
  </>
);
