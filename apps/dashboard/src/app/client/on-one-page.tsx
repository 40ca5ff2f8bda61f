import type { ClientResponse } from '@selfward/contract';
import { useParams } from '@tanstack/react-router';
import { nothingBeside } from '../../features/review/beside.ts';
import { OnePage } from '../../features/review/layouts/one-page.tsx';
import { fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ClientPage, FootActs } from '../../ui/page.tsx';

/** All of a plan as its author has it now, whatever of it is shared: to look at and to keep on paper. */
export default function OnOnePage({ response }: { response: ClientResponse }) {
  const { exercise, authorName: name, finishedOn } = response;
  const params = useParams({ from: '/p/$practice/client/response/$response' });
  return (
    <ClientPage
      wide
      foot={
        <FootActs>
          <ButtonLink to="/p/$practice/client/response/$response" params={params}>
            {t('back')}
          </ButtonLink>
          <Button kind="main" onClick={() => window.print()}>
            {t('layout.print')}
          </Button>
        </FootActs>
      }
    >
      {finishedOn !== null && (
        <p className="meta">{t('layout.whose', { name, day: fullDay(finishedOn) })}</p>
      )}
      <h1>{exercise.title}</h1>
      <OnePage
        reading={{ response: { ...response, ...asRead(response) }, beside: nothingBeside }}
      />
    </ClientPage>
  );
}

const asRead = ({ exercise: { title, version } }: ClientResponse) => ({
  title,
  version,
  keptItems: 0,
});
