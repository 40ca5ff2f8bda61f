import type { MeasureLine } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  measureChanged,
  ownerMeasuresQuery,
  retireMeasure,
} from '../../features/measures/measures.api.ts';
import { reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** Measures whose wording a practice has to bring, and whether this one has. */
export function OwnerMeasuresPage() {
  const practice = useMembership().membership.practiceId;
  const query = useQuery(ownerMeasuresQuery(practice));
  useTitle(t('owner-measures.title'));
  const shells = query.data?.measures.filter(({ kind }) => kind === 'shell');
  return (
    <>
      <Crumb to="/p/$practice/owner/practice" params={{ practice }}>
        {t('owner.practice')}
      </Crumb>
      <h1>{t('owner-measures.title')}</h1>
      <p className="lead quiet">{t('owner-measures.lead')}</p>
      <NotYet query={query} />
      {shells && (
        <div className="part-lead">
          <Entries>
            {shells.map((line) => (
              <li key={line.slug}>
                <Entry>
                  <Row practice={practice} line={line} />
                </Entry>
              </li>
            ))}
          </Entries>
        </div>
      )}
    </>
  );
}

interface RowProps {
  practice: string;
  line: MeasureLine;
}

function Row({ practice, line }: RowProps) {
  const { title, purpose } = line;
  const retiring = useRetiring(practice, line);
  return (
    <RowOf acts={<RowActs {...{ practice, line, retiring }} />}>
      <h2>{title}</h2>
      <p className="meta">{t(`owner-measures.${stateOf(line)}`)}</p>
      <p className="small">{purpose}</p>
      {retiring.error && <Wrong>{reasonOf(retiring.error)}</Wrong>}
    </RowOf>
  );
}

function useRetiring(practice: string, { slug }: MeasureLine) {
  const queries = useQueryClient();
  return useAct({
    send: (retired: boolean) => retireMeasure({ practice, slug, area: 'owner' }, retired),
    onDone: () => measureChanged(queries, practice),
  });
}

function stateOf({ version, whyNot }: MeasureLine) {
  if (version === null) return 'none';
  return whyNot === 'retired' ? 'retired' : 'there';
}

function RowActs({
  practice,
  line,
  retiring,
}: RowProps & { retiring: ReturnType<typeof useRetiring> }) {
  const { slug, title } = line;
  const state = stateOf(line);
  return (
    <>
      <ButtonLink
        kind="quiet"
        to="/p/$practice/owner/measures/$measure"
        params={{ practice, measure: slug }}
      >
        {t(state === 'none' ? 'measure.bring' : 'measure.bring.anew')}
        <span className="sr">: {title}</span>
      </ButtonLink>
      {state !== 'none' && (
        <Button
          kind="quiet"
          busy={retiring.isPending && t('measure.changing')}
          onClick={() => retiring.mutate(state === 'there')}
        >
          {t(state === 'there' ? 'measure.retire' : 'measure.take-up')}
          <span className="sr">: {title}</span>
        </Button>
      )}
    </>
  );
}
