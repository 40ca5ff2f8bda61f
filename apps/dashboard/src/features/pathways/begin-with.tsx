import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../../i18n/t.ts';
import { SelectField } from '../../ui/field.tsx';
import { caseloadQuery } from '../caseload/caseload.api.ts';

/** With whom: the card is then filled in on the client's own page. */
export function BeginWith({ practice, slug }: { practice: string; slug: string }) {
  const { data } = useQuery(caseloadQuery(practice));
  const navigate = useNavigate();
  if (!data || data.clients.length === 0) return null;
  return (
    <SelectField
      label={t('pathway.begin')}
      value=""
      onChange={({ target }) =>
        void navigate({
          to: '/p/$practice/therapist/clients/$client/pathway',
          params: { practice, client: target.value },
          search: { begin: slug },
        })
      }
    >
      <option value="">{t('card.choose')}</option>
      {data.clients.map(({ clientId, name }) => (
        <option key={clientId} value={clientId}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
