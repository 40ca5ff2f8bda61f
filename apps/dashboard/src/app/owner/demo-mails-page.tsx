import { useQuery } from '@tanstack/react-query';
import { demoMailsQuery } from '../../features/demo-mails/demo-mails.api.ts';
import { MailList } from '../../features/demo-mails/mail-list.tsx';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function DemoMailsPage() {
  useTitle(t('mails.title'));
  const practice = useMembership().membership.practiceId;
  const query = useQuery(demoMailsQuery(practice));
  const { data } = query;
  return (
    <>
      <h1>{t('mails.title')}</h1>
      <p className="lead quiet">{t('mails.lead')}</p>
      <div className="part-lead">
        <h2 className="sr">{t('mails.list')}</h2>
        <NotYet query={query} />
        {data?.mails.length === 0 && <Empty>{t('mails.empty')}</Empty>}
        {data && <MailList mails={data.mails} />}
      </div>
    </>
  );
}
