import type { PlanContent } from '@selfward/contract';
import {
  isContactPart,
  type PlanContact,
  planParts,
  writtenContacts,
  writtenParts,
} from '@selfward/domain';
import messages from '../../i18n/messages/safety-plan.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './safety-plan.module.css';

loadMessages(messages);

interface PlanViewProps {
  content: PlanContent;
  /** Under a title of the page the headings are of this level. */
  level?: 2 | 3;
}

/** Heading by heading, those with words alone, in one order for everybody. */
export function PlanView({ content, level = 2 }: PlanViewProps) {
  const written = writtenParts(content);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles['plan']}>
      {planParts
        .filter((part) => written.includes(part))
        .map((part) => (
          <section className={styles['part']} key={part}>
            <Heading>{t(`safety-plan.part.${part}`)}</Heading>
            {isContactPart(part) ? (
              <PlanContacts contacts={writtenContacts(content, part)} />
            ) : (
              <Words>{content[part]}</Words>
            )}
          </section>
        ))}
    </div>
  );
}

/** Who can be called, with the sentence that is ready. */
export const PlanContacts = ({ contacts }: { contacts: readonly PlanContact[] }) => (
  <ul className={styles['people']}>
    {contacts.map(({ id, name, phone, say }) => (
      <li key={id}>
        <p dir="auto">
          <strong>{name.trim() || t('safety-plan.unnamed')}</strong>
        </p>
        {/\d/.test(phone) ? (
          <p>
            <ButtonAnchor href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>
              {t('safety-plan.call', { phone })}
            </ButtonAnchor>
          </p>
        ) : (
          phone.trim() !== '' && <p dir="auto">{phone}</p>
        )}
        {say.trim() !== '' && (
          <div className={styles['say']}>
            <p className="meta">{t('safety-plan.say')}</p>
            <Words small>{say}</Words>
          </div>
        )}
      </li>
    ))}
  </ul>
);
