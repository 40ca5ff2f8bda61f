import type { Client } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CallLink } from '../../ui/call-link.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { EmailLink } from '../../ui/email-link.tsx';
import { Part } from '../../ui/sheet.tsx';
import styles from './clients.module.css';
import { sinceDay } from './since.ts';

interface ContactProps {
  practice: string;
  client: Client;
}

export const Contact = ({ practice, client }: ContactProps) => (
  <Part
    title={t('contact.title')}
    aside={
      <ButtonLink
        kind="quiet"
        className={styles['change']}
        to="/p/$practice/therapist/clients/$client/contact"
        params={{ practice, client: client.id }}
      >
        {t('contact.open')}
      </ButtonLink>
    }
  >
    <Facts facts={factsOf(client)} />
  </Part>
);

const factsOf = (client: Client): Fact[] => [
  ...(client.calledBy ? [[t('client.name'), client.name] as const] : []),
  [t('client.email'), mailOf(client)],
  [t('client.phone'), phoneOf(client)],
  [t('client.zone'), client.timeZone.replaceAll('_', ' ')],
  [t('contact.since'), sinceDay(client.inCareSince)],
];

export function mailOf({ email }: Client) {
  return email ? <EmailLink email={email} /> : t('client.nothing');
}

export function phoneOf(client: Client) {
  return client.phone ? <Phone client={client} phone={client.phone} /> : t('client.nothing');
}

const Phone = ({ client, phone }: { client: Client; phone: string }) => (
  <>
    <CallLink phone={phone} />
    <br />
    <span className="small quiet">
      {t(client.mayLeaveMessage ? 'contact.message.yes' : 'contact.message.no')}
    </span>
  </>
);
