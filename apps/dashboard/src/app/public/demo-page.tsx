import './texts.ts';
import { useMutation } from '@tanstack/react-query';
import { enterDemo } from '../../features/account/account.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { forgetIfVoid, forgetLink, goTo, useLink } from './token.ts';

/** Opening the link changes nothing; the button does. */
export function DemoPage() {
  useTitle();
  const { token, isCut } = useLink('demo');
  const entering = useMutation({
    mutationFn: enterDemo,
    onError: (failure) => forgetIfVoid('demo', failure),
    onSuccess: () => {
      forgetLink('demo');
      goTo('/');
    },
  });
  const isUsed = entering.error instanceof ApiProblem && entering.error.is('link-not-valid');
  return (
    <ClientPage>
      <h1>{t('demo.title')}</h1>
      <div className="part-lead">
        <Sheet label={t('demo.title')}>
          <p>{t('demo.text')}</p>
          {!token && <Wrong>{t(isCut ? 'link.incomplete' : 'demo.no-link')}</Wrong>}
          {entering.error && <Wrong>{reasonOf(entering.error)}</Wrong>}
          {isUsed && <p>{t('demo.new-links')}</p>}
          {token && !isUsed && (
            <Button
              kind="main"
              wide
              busy={entering.isPending && t('demo.busy')}
              onClick={() => entering.mutate({ token })}
            >
              {t('demo.enter')}
            </Button>
          )}
        </Sheet>
      </div>
    </ClientPage>
  );
}
