import type { OpenedAssignment } from '@selfward/contract';
import { asksToBeReadFirst, type Answers } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import type { Steps } from './steps.ts';

/** "Yes, before we meet" reaches nobody by itself: said wherever it could be taken for sent. */
export const Wish = ({ children }: { children: string }) => (
  <div className="part-lead">
    <Banner>{children}</Banner>
  </div>
);

interface WishAtEndProps {
  opened: OpenedAssignment;
  steps: Steps;
  answers: Answers;
}

/** Of what is asked now: an answer to a question that went away again is no wish. */
export function WishAtEnd({ opened, steps, answers }: WishAtEndProps) {
  const isAsked = (id: string) => steps.all.some((item) => item.id === id);
  const shown = Object.entries(answers).filter(([id]) => isAsked(id));
  if (opened.hasEnded || !asksToBeReadFirst(Object.fromEntries(shown))) return null;
  return <Wish>{t('wish.end', { name: opened.therapistName })}</Wish>;
}
