import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import messages from '../../i18n/messages/client.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

export function ClientFrame() {
  const { practiceId: practice, memberId: member } = useMembership().membership;
  useEffect(() => {
    void import('./keep-on-device.ts').then((it) => it.default({ practice, member }));
  }, [practice, member]);
  return <Outlet />;
}
