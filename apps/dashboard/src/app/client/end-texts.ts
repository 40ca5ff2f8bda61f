import messages from '../../i18n/messages/end.json' with { type: 'json' };
import { loadMessages } from '../../i18n/t.ts';

// They come with the end of an exercise: the first question does without.
loadMessages(messages);
