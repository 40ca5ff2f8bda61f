import messages from '../../../i18n/messages/beside.json' with { type: 'json' };
import { loadMessages, t } from '../../../i18n/t.ts';

loadMessages(messages);

export const Changed = () => <p className="small quiet">{t('beside.amended')}</p>;
