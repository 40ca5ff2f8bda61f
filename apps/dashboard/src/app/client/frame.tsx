import { Outlet } from '@tanstack/react-router';
import messages from '../../i18n/messages/client.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';

loadMessages(messages);

export const ClientFrame = () => <Outlet />;
