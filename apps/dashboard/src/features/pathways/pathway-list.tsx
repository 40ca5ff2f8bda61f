import type { PathwayLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { dayOf, onDay } from '../../i18n/days.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { pathwaysQuery } from './pathways.api.ts';

loadMessages(messages);

/** Built in, and what the practice wrote; what is retired stands apart. */
export function PathwayList({ practice }: { practice: string }) {
  const query = useQuery(pathwaysQuery(practice));
  const lines = query.data?.pathways ?? [];
  const retired = lines.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <Part title={t('pathways.title')}>
      <div className="after-head stack-4">
        <p className="small quiet">{t('pathways.text')}</p>
        <NotYet query={query} />
        <Lines practice={practice} lines={lines.filter((line) => !retired.includes(line))} />
        <Acts>
          <ButtonLink
            kind="quiet"
            icon="plus"
            to="/p/$practice/therapist/library/pathways/new"
            params={{ practice }}
            search={{}}
          >
            {t('pathways.new')}
          </ButtonLink>
        </Acts>
        {retired.length > 0 && (
          <section aria-label={t('pathways.retired')}>
            <h3 className="label">{t('pathways.retired')}</h3>
            <Lines practice={practice} lines={retired} />
          </section>
        )}
      </div>
    </Part>
  );
}

const Lines = ({ practice, lines }: { practice: string; lines: readonly PathwayLine[] }) => (
  <Entries>
    {lines.map((line) => (
      <li key={line.slug}>
        <EntryLink
          to="/p/$practice/therapist/library/pathways/$pathway"
          params={{ practice, pathway: line.slug }}
          title={line.title}
          note={pathwayFacts(line)}
        />
      </li>
    ))}
  </Entries>
);

export function pathwayFacts({ weeks, steps, savedAt, savedByName }: PathwayLine): string {
  const facts = t('pathways.facts', { weeks, steps });
  if (savedAt === null || savedByName === null) return facts;
  const day = onDay(dayOf(new Date(savedAt)));
  return `${facts} · ${t('pathways.saved', { day, name: savedByName })}`;
}
