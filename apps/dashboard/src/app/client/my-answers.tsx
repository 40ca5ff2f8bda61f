import type { ClientResponse } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { Link } from '@tanstack/react-router';
import { AnswersView, hasAnswer } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Either } from '../../ui/either.tsx';
import { PartHead } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import type { Sharing } from './use-sharing.ts';
import styles from './response-page.module.css';

interface MyAnswersProps {
  response: ClientResponse;
  sharing: Sharing;
}

export const MyAnswers = ({ response, sharing }: MyAnswersProps) => (
  <section aria-label={t('share.mine')}>
    <PartHead
      title={t('share.mine')}
      aside={
        <Button kind="quiet" onClick={sharing.chooseAll}>
          {t('share.all')}
        </Button>
      }
    />
    {sharing.items.map((item) => (
      <article className={`${styles['answer']} stack-3`} key={item.id}>
        <h3>{item.text}</h3>
        {hasAnswer(response.answers, item) && (
          <AnswersView item={item} answers={response.answers} />
        )}
        <div className="between">
          {hasAnswer(response.answers, item) ? (
            <KeepOrShare item={item} sharing={sharing} />
          ) : (
            <p className="meta">{t('answer.blank')}</p>
          )}
          <EditLink response={response} item={item} />
        </div>
      </article>
    ))}
  </section>
);

const KeepOrShare = ({ item, sharing }: { item: Item; sharing: Sharing }) => (
  <div className="row">
    <Either
      label={`${t('share.who')}: ${item.text}`}
      options={[
        { value: 'kept', text: t('share.keep') },
        { value: 'shared', text: t('share.share') },
      ]}
      value={sharing.isShared(item) ? 'shared' : 'kept'}
      onChoose={(visibility) => sharing.choose(item, visibility)}
    />
    {sharing.isPrivate(item) && <span className="small quiet">{t('share.private')}</span>}
  </div>
);

function EditLink({ response, item }: { response: ClientResponse; item: Item }) {
  const practice = useMembership().membership.practiceId;
  return (
    <Link
      className="edit no-print"
      to="/p/$practice/client/exercise/$assignment"
      params={{ practice, assignment: response.assignmentId }}
      hash={item.id}
    >
      {t('share.edit')}
      <span className="sr">: {item.text}</span>
    </Link>
  );
}
