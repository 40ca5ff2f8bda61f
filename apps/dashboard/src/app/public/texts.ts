import entry from '../../i18n/messages/entry.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';

// Comes with the pages before the sign-in, and only with them.
loadMessages(entry);
