import { useQuery } from '@tanstack/react-query';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { FlagList, titleOf } from './flag-list.tsx';
import { saidIn } from './flag-view.tsx';
import { clientFlagsQuery, givenAnswersQuery } from './flags.api.ts';

interface OfClient {
  practice: string;
  client: string;
}

/** What waits or is still open, above everything else on the page of a client. */
export function OpenFlags({ practice, client }: OfClient) {
  const { data } = useQuery(clientFlagsQuery(practice, client));
  if (!data || data.flags.length === 0) return null;
  return (
    <section aria-label={t('flags.title')}>
      <FlagList practice={practice} area="therapist" flags={data.flags} ofOne />
    </section>
  );
}

/** Each answer by itself and in its own words; a score has it in no other way. */
export function SafetyPart({ practice, client }: OfClient) {
  const { data } = useQuery(givenAnswersQuery(practice, client));
  if (!data || data.answers.length === 0) return null;
  return (
    <Part title={t('flag.part')}>
      <p className="small quiet after-head">{t('flag.part.lead')}</p>
      <Entries>
        {data.answers.slice(0, 12).map((answer) => (
          <li key={answer.id}>
            <Entry>
              <p>{saidIn(answer)}</p>
              <p className="meta">
                {titleOf(answer)} · {dayName(answer.day)}
              </p>
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}
