import messages from '../../../i18n/messages/answering.json' with { type: 'json' };
import { loadMessages } from '../../../i18n/t.ts';

// They come with the code that needs them: most screens do without.
loadMessages(messages);
