import type { FlagStep, Meeting, SafetyAnswer } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { CallLink } from '../../ui/call-link.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';
import type { OpenedFlag } from './flags.api.ts';
import styles from './flags.module.css';

/** The question and each answer to the letter; no number beside it, and no judgement of it. */
export const FlagAnswers = ({ flag }: { flag: OpenedFlag }) => (
  <Part title={t('flag.answers')}>
    <p className="after-head">
      <span className="label">{t('flag.asked')}</span>
      <br />
      {flag.answers[0]?.question}
    </p>
    <ul className={styles['answers']}>
      {flag.answers.toReversed().map((answer) => (
        <li className={styles['answer']} key={answer.id}>
          <p className={styles['said']}>{saidIn(answer)}</p>
          <p className="meta">
            {t('flag.answer.meta', {
              day: dayName(answer.day),
              clock: answer.clock,
              zone: flag.timeZone.replaceAll('_', ' '),
            })}
          </p>
        </li>
      ))}
    </ul>
    <p className="meta">{t('flag.version', { title: flag.title, version: flag.version })}</p>
    <p className="small quiet">
      {flag.help.length > 0 ? t('flag.help', { help: flag.help.join(', ') }) : t('flag.help.none')}
    </p>
  </Part>
);

export const saidIn = ({ kind, answer }: SafetyAnswer): string =>
  kind === 'given' ? `“${answer ?? ''}”` : t(`flag.answer.${kind}`);

/** On a phone the rest of it stands far below: the number itself is never far. */
export const CallAtOnce = ({ flag }: { flag: OpenedFlag }) => (
  <p>
    {flag.phone ? (
      <>
        <CallLink phone={flag.phone} />{' '}
        <span className="quiet">
          {t(flag.mayLeaveMessage ? 'flag.message.yes' : 'flag.message.no')}
        </span>
      </>
    ) : (
      <span className="quiet">{t('flag.phone.none')}</span>
    )}
  </p>
);

/** What somebody needs to call, from the record of the client. */
export const FlagContact = ({ flag }: { flag: OpenedFlag }) => (
  <>
    <Part title={t('flag.reach', { name: flag.calledBy ?? flag.clientName })}>
      <Facts facts={factsOf(flag)} />
    </Part>
    <Part title={t('flag.emergency')}>
      {flag.emergencyContact ? (
        <Facts facts={emergencyOf(flag.emergencyContact)} />
      ) : (
        <p className="quiet after-head">{t('flag.emergency.none')}</p>
      )}
    </Part>
    {flag.crisisNotes !== '' && (
      <Part title={t('flag.crisis')}>
        <div className="after-head">
          <Words>{flag.crisisNotes}</Words>
        </div>
      </Part>
    )}
    {flag.nextSession !== undefined && (
      <Part title={t('flag.sessions')}>
        <Facts
          facts={[
            [t('flag.session.last'), whenOf(flag.lastSession ?? null)],
            [t('flag.session.next'), whenOf(flag.nextSession)],
          ]}
        />
      </Part>
    )}
  </>
);

const factsOf = (flag: OpenedFlag): Fact[] => [
  [
    t('flag.phone'),
    flag.phone ? (
      <>
        <CallLink phone={flag.phone} />
        <br />
        <span className="small quiet">
          {t(flag.mayLeaveMessage ? 'flag.message.yes' : 'flag.message.no')}
        </span>
      </>
    ) : (
      t('flag.phone.none')
    ),
  ],
  ...filled(t('flag.called-by'), flag.calledBy),
  ...filled(t('flag.place'), flag.usualPlace),
];

const emergencyOf = (contact: NonNullable<OpenedFlag['emergencyContact']>): Fact[] => [
  [sentenceOf(contact.name, contact.relation), <CallLink key="phone" phone={contact.phone} />],
  [t('flag.emergency.may-call'), t(contact.mayCall ? 'flag.emergency.yes' : 'flag.emergency.no')],
  ...filled(t('flag.emergency.limits'), contact.limits),
];

const sentenceOf = (name: string, relation: string): string =>
  relation === '' ? name : `${name} (${relation})`;

const filled = (name: string, value: string | null): Fact[] => (value ? [[name, value]] : []);

const whenOf = (meeting: Meeting | null): string =>
  meeting
    ? t('flag.session.at', { day: dayName(meeting.day), clock: meeting.clock })
    : t('flag.session.none');

/** Who did what and when; nothing in it is ever taken away. */
export const FlagHistory = ({ steps }: { steps: readonly FlagStep[] }) => (
  <Part title={t('flag.history')}>
    <Entries>
      {steps.toReversed().map((step, at) => (
        <li key={`${steps.length - at}`}>
          <Entry>
            <div className="stack-2">
              <h3 dir="auto">{t(`flag.step.${step.kind}`, { name: step.by ?? '' })}</h3>
              <p className="meta">{t('flag.at', { day: dayName(step.day), clock: step.clock })}</p>
              {step.did.length > 0 && (
                <p>{sentence(step.did.map((deed) => t(`flag.deed.${deed}`)))}</p>
              )}
              {step.words !== '' && <Words>{step.words}</Words>}
            </div>
          </Entry>
        </li>
      ))}
    </Entries>
  </Part>
);
