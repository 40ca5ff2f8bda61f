import type { CoveredRecord } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { CallLink } from '../../ui/call-link.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { Part } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';

/** What somebody needs who calls in another one's place; blank is left out. */
export const CoveredContact = ({ record }: { record: CoveredRecord }) => (
  <>
    <Facts facts={factsOf(record)} />
    {record.emergencyContact && (
      <Part title={t('cover.emergency')}>
        <Facts facts={emergencyOf(record.emergencyContact)} />
      </Part>
    )}
    {record.crisisNotes !== '' && (
      <Part title={t('cover.crisis')}>
        <div className="after-head">
          <Words>{record.crisisNotes}</Words>
        </div>
      </Part>
    )}
  </>
);

const factsOf = (record: CoveredRecord): Fact[] => [
  [
    t('cover.phone'),
    record.phone ? <CallLink key="phone" phone={record.phone} /> : t('desk.no-phone'),
  ],
  ...(record.phone
    ? [
        [
          t('cover.message'),
          t(record.mayLeaveMessage ? 'desk.message.yes' : 'desk.message.no'),
        ] as const,
      ]
    : []),
  ...filled(t('cover.called-by'), record.calledBy),
  ...filled(t('cover.pronouns'), record.pronouns),
  ...filled(t('cover.place'), record.usualPlace),
  [t('cover.for'), t('cover.until', { name: record.therapistName, day: dayName(record.until) })],
];

const emergencyOf = (contact: NonNullable<CoveredRecord['emergencyContact']>): Fact[] => [
  [t('cover.name'), contact.name],
  [t('cover.phone'), <CallLink key="phone" phone={contact.phone} />],
  ...filled(t('cover.relation'), contact.relation),
  [t('cover.may-call'), t(contact.mayCall ? 'cover.may-call.yes' : 'cover.may-call.no')],
  ...filled(t('cover.limits'), contact.limits),
];

const filled = (name: string, value: string | null): Fact[] => (value ? [[name, value]] : []);
