import { useState } from 'react';
import { Devices } from '../../features/account/devices.tsx';
import messages from '../../i18n/messages/settings.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Either } from '../../ui/either.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Part } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';
import { BreakPart } from './break-part.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);

const themes = ['device', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** What `theme.js` has put on the page before the first paint. */
function shownTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'device';
}

export function SettingsPage() {
  useTitle();
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t('settings.title')}</h1>
      <Part title={t('settings.look')}>
        <p className="after-head">
          <ThemeChoice />
        </p>
      </Part>
      <PlanPart />
      <BreakPart />
      <OverTime />
      <Part title={t('settings.door')}>
        <div className="after-head stack-3">
          <p className="quiet">{t('settings.door.text')}</p>
          <DoorLink />
        </div>
      </Part>
      <Part title={t('settings.agreed')}>
        <div className="after-head stack-3">
          <p className="quiet">{t('settings.agreed.text')}</p>
          <AgreedLink />
        </div>
      </Part>
      <Part title={t('devices.title')}>
        <Devices />
      </Part>
      <SignOutPart />
    </ClientPage>
  );
}

const PlanPart = () => (
  <Part title={t('settings.plan')}>
    <div className="after-head stack-3">
      <p className="quiet">{t('settings.plan.text')}</p>
      <ButtonLink
        to="/p/$practice/client/safety-plan"
        params={{ practice: useMembership().membership.practiceId }}
      >
        {t('settings.plan.open')}
      </ButtonLink>
    </div>
  </Part>
);

const OverTime = () => (
  <Part title={t('settings.progress')}>
    <div className="after-head stack-3">
      <p className="quiet">{t('settings.progress.text')}</p>
      <ButtonLink
        to="/p/$practice/client/progress"
        params={{ practice: useMembership().membership.practiceId }}
      >
        {t('settings.progress.open')}
      </ButtonLink>
    </div>
  </Part>
);

const SignOutPart = () => (
  <Part title={t('settings.sign-out')}>
    <div className="after-head stack-3">
      <p className="quiet">{t('settings.sign-out.text')}</p>
      <p className="flush">
        <SignOutButton />
      </p>
    </div>
  </Part>
);

const DoorLink = () => (
  <ButtonLink
    to="/p/$practice/client/opened"
    params={{ practice: useMembership().membership.practiceId }}
    search={{}}
  >
    {t('settings.door.open')}
  </ButtonLink>
);

const AgreedLink = () => (
  <ButtonLink
    to="/p/$practice/client/agreed"
    params={{ practice: useMembership().membership.practiceId }}
  >
    {t('settings.agreed.open')}
  </ButtonLink>
);

function ThemeChoice() {
  const [theme, setTheme] = useState(shownTheme);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    window.dispatchEvent(new CustomEvent('selfward:theme', { detail: chosen }));
  };
  return (
    <Either
      label={t('settings.look')}
      options={themes.map((value) => ({ value, text: t(`settings.look.${value}`) }))}
      value={theme}
      onChoose={choose}
    />
  );
}
