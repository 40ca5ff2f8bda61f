import type { Client, EmergencyContact } from '@selfward/contract';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { CallLink } from '../../ui/call-link.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { Part } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';
import { mailOf, phoneOf } from './contact.tsx';
import { sinceDay } from './since.ts';

/** The whole record to read, on a phone in the hand and on paper. */
export const ClientRecord = ({ client, acts }: { client: Client; acts?: ReactNode }) => (
  <>
    <Part title={t('contact.title')} aside={acts}>
      <Facts facts={factsOf(client)} />
      {!client.isAdultInIndividualWork && (
        <p className="quiet after-head">{t('client.adult.closed')}</p>
      )}
    </Part>
    <Part title={t('client.contact')}>
      {client.emergencyContact ? (
        <Emergency contact={client.emergencyContact} />
      ) : (
        <p className="quiet after-head">{t('client.contact.none')}</p>
      )}
    </Part>
    <Part title={t('client.hard-days')}>
      <Facts facts={[[t('client.usual-place'), client.usualPlace || t('client.nothing')]]} />
      <div className="after-head">
        {client.crisisNotes ? (
          <Words>{client.crisisNotes}</Words>
        ) : (
          <p className="quiet">{t('client.crisis-notes.none')}</p>
        )}
      </div>
    </Part>
  </>
);

const factsOf = (client: Client): Fact[] => [
  [t('client.name'), client.name],
  ...(client.calledBy ? [[t('client.called-by'), client.calledBy] as const] : []),
  ...(client.pronouns ? [[t('client.pronouns'), client.pronouns] as const] : []),
  [t('client.email'), mailOf(client)],
  [t('client.phone'), phoneOf(client)],
  [t('client.zone'), client.timeZone.replaceAll('_', ' ')],
  [t('client.language'), t(`language.${client.language}`)],
  [t('contact.since'), sinceDay(client.inCareSince)],
];

const Emergency = ({ contact }: { contact: EmergencyContact }) => (
  <>
    <Facts
      facts={[
        [t('client.contact.name'), contact.name],
        ...(contact.relation ? [[t('client.contact.relation'), contact.relation] as const] : []),
        [t('client.contact.phone'), <CallLink phone={contact.phone} key="phone" />],
      ]}
    />
    <div className="stack-3 after-head">
      <p>{t(contact.mayCall ? 'client.contact.yes' : 'client.contact.no')}</p>
      {contact.limits && <Words>{contact.limits}</Words>}
    </div>
  </>
);
