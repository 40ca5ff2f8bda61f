import type { DraftLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import messages from '../../i18n/messages/own.json' with { type: 'json' };
import { dayOf, onDay } from '../../i18n/days.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { BeginButton } from './begin-button.tsx';
import { ownExercisesQuery } from './builder.api.ts';

loadMessages(messages);

/** Above the library: how to begin one of one's own, and what is begun. */
export function OwnBeginnings({ practice }: { practice: string }) {
  const query = useQuery(ownExercisesQuery(practice));
  const drafts = query.data?.drafts ?? [];
  return (
    <div className="stack-5 part-lead">
      <Acts>
        <BeginButton practice={practice} body={{ from: 'empty' }} icon="plus">
          {t('own.empty')}
        </BeginButton>
        <ButtonLink kind="quiet" to="/p/$practice/therapist/library/import" params={{ practice }}>
          {t('own.import')}
        </ButtonLink>
      </Acts>
      {query.error && <NotYet query={query} />}
      {drafts.length > 0 && (
        <Part title={t('own.drafts')} aside={t('own.drafts.aside')}>
          <Entries>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Draft practice={practice} draft={draft} />
              </li>
            ))}
          </Entries>
        </Part>
      )}
    </div>
  );
}

/** Below the library: what takes no new agreements. */
export function OutOfUse({ practice }: { practice: string }) {
  const { data } = useQuery(ownExercisesQuery(practice));
  const retired = data?.exercises.filter(({ retiredAt }) => retiredAt !== null) ?? [];
  if (retired.length === 0) return null;
  return (
    <Part title={t('own.retired')}>
      <Entries>
        {retired.map(({ slug, title }) => (
          <li key={slug}>
            <EntryLink
              to="/p/$practice/therapist/library/$exercise"
              params={{ practice, exercise: slug }}
              search={{}}
              title={title}
            />
          </li>
        ))}
      </Entries>
    </Part>
  );
}

const Draft = ({ practice, draft }: { practice: string; draft: DraftLine }) => (
  <EntryLink
    to="/p/$practice/therapist/library/drafts/$draft"
    params={{ practice, draft: draft.id }}
    search={{}}
    title={draft.title || t('own.untitled')}
    note={factsOf(draft)}
  />
);

function factsOf({ isNew, authorName, savedByName, savedAt }: DraftLine): string {
  const day = onDay(dayOf(new Date(savedAt)));
  const saved =
    savedByName === authorName
      ? t('own.saved', { day })
      : t('own.saved.by', { day, name: savedByName });
  return sentence([t(isNew ? 'own.new' : 'own.next'), t('own.by', { name: authorName }), saved]);
}
