import { useEffect } from 'react';
import { ButtonAnchor } from '../../ui/button.tsx';
import { t } from '../../i18n/t.ts';

/** The help page is plain HTML beside the app, so that it needs none of it. */
export function HelpRedirect() {
  useEffect(() => window.location.replace('/help.html'), []);
  return <ButtonAnchor href="/help.html">{t('help')}</ButtonAnchor>;
}
