import type { OlderAgreement, OlderAgreements as Older } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../../ui/use-act.ts';
import { moveOn, olderAgreementsQuery } from './builder.api.ts';
import { Sure } from './sure.tsx';

interface OlderAgreementsProps {
  practice: string;
  slug: string;
}

/** Who still has an older version. Moved on one by one, because each of them is an agreement. */
export function OlderAgreements({ practice, slug }: OlderAgreementsProps) {
  const query = useQuery(olderAgreementsQuery(practice, slug));
  const { data } = query;
  return (
    <Part title={t('older.title')}>
      <NotYet query={query} />
      {data && (
        <p className="after-head small quiet">
          {data.agreements.length === 0
            ? t('older.none')
            : t('older.text', { version: data.version })}
        </p>
      )}
      <Entries>
        {data?.agreements.map((agreement) => (
          <li key={agreement.assignmentId}>
            <Entry>
              <Agreement {...{ practice, slug, agreement }} to={data} />
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}

type AgreementProps = OlderAgreementsProps & { agreement: OlderAgreement; to: Older };

function useMoving({ practice, slug, agreement, to }: AgreementProps) {
  const queries = useQueryClient();
  const { assignmentId, clientId, clientName: name } = agreement;
  return useAct({
    send: () => moveOn({ practice, slug, agreement: assignmentId, version: to.version }),
    onDone: () => {
      toast({ text: t('older.moved', { name, version: to.version }) });
      void queries.invalidateQueries({ queryKey: [practice, 'client', clientId] });
      return queries.invalidateQueries(olderAgreementsQuery(practice, slug));
    },
    // It may have been answered or ended meanwhile: what is there now stands here then.
    onError: () => queries.invalidateQueries(olderAgreementsQuery(practice, slug)),
  });
}

function Agreement(props: AgreementProps) {
  const { practice, agreement, to } = props;
  const { clientId, clientName: name, version, series } = agreement;
  const moving = useMoving(props);
  const isSame = series === to.series;
  return (
    <RowOf
      acts={
        <Sure
          kind="plain"
          acting={moving}
          words={{
            ask: t('older.move', { version: to.version }),
            label: t('older.move.who', { name, version: to.version }),
            title: t('older.sure', { name, version: to.version }),
            do: t('older.sure.do'),
            busy: t('older.busy'),
            keep: t('older.sure.not'),
          }}
        >
          {t(isSame ? 'older.sure.same' : 'older.sure.new', { name })}
        </Sure>
      }
    >
      <h3>
        <Link
          to="/p/$practice/therapist/clients/$client/agreements"
          params={{ practice, client: clientId }}
        >
          {name}
        </Link>
      </h3>
      <p className="meta">{t(isSame ? 'older.has' : 'older.has.other', { version })}</p>
    </RowOf>
  );
}
