import type { PlanContent } from '@selfward/contract';
import { isContactPart, planParts } from '@selfward/domain';
import messages from '../../i18n/messages/my-plan.json' with { type: 'json' };
import partMessages from '../../i18n/messages/safety-plan.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { WordsField } from '../../ui/field.tsx';
import { ContactFields } from './contact-fields.tsx';
import styles from './safety-plan.module.css';

loadMessages(messages);
loadMessages(partMessages);

/** As much as the contract takes under one heading. */
const most = 4000;

interface PlanEditorProps {
  content: PlanContent;
  onWrite: (change: Partial<PlanContent>) => void;
}

/** All headings at once, each a few lines. Nothing is required, and nothing is counted. */
export const PlanEditor = ({ content, onWrite }: PlanEditorProps) => (
  <div className={styles['plan']}>
    {planParts.map((part) =>
      isContactPart(part) ? (
        <ContactFields
          key={part}
          part={part}
          contacts={content[part]}
          onWrite={(contacts) => onWrite({ [part]: contacts })}
        />
      ) : (
        <WordsField
          key={part}
          label={t(`safety-plan.part.${part}`)}
          hint={t(`my-plan.hint.${part}`)}
          rows={3}
          maxLength={most}
          value={content[part]}
          onChange={({ target }) => onWrite({ [part]: target.value })}
        />
      ),
    )}
  </div>
);
