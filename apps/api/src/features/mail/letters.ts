import type { MailTemplate } from './outbox.entity.ts';
import { english, type Words } from './words.en.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** A line to read, a link to open, or a code to type. */
type Part = { line: string } | { link: string; line: string } | { code: string };

interface Draft {
  subject: string;
  parts: Part[];
}

const invitation = (words: Words, link: string): Draft => ({
  subject: words['invitation.subject'],
  parts: [
    { line: words.greeting },
    { line: words['invitation.why'] },
    { link, line: words['invitation.link'] },
    { line: words['invitation.once'] },
    { line: words['invitation.not-you'] },
  ],
});

/** `secret` is the address of the link, or the code. The mail does not tell who is a client. */
const drafts: Record<MailTemplate, (words: Words, secret: string) => Draft> = {
  'client-invitation': invitation,
  'member-invitation': invitation,
  'sign-in-code': (words, code) => ({
    subject: words['code.subject'],
    parts: [
      { line: words.greeting },
      { line: words['code.why'] },
      { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      { line: words['code.secret'] },
      { line: words['code.not-you'] },
    ],
  }),
  'something-waits': (words, link) => ({
    subject: words['waits.subject'],
    parts: [
      { line: words.greeting },
      { line: words['waits.why'] },
      { link, line: words['waits.link'] },
    ],
  }),
};

export function write(template: MailTemplate, secret: string, words: Words = english): Letter {
  const { subject, parts } = drafts[template](words, secret);
  return {
    subject,
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: page(parts.map(asHtml).join('\n')),
  };
}

function asText(part: Part): string {
  if ('code' in part) return part.code;
  return 'link' in part ? `${part.line}:\n${part.link}` : part.line;
}

function asHtml(part: Part): string {
  if ('code' in part)
    return `<p style="font-size:24px;letter-spacing:2px">${escaped(part.code)}</p>`;
  const line = escaped(part.line);
  return 'link' in part ? `<p><a href="${escaped(part.link)}">${line}</a></p>` : `<p>${line}</p>`;
}

/** Nothing is loaded from anywhere: opening a mail tells nobody. */
const page = (body: string): string =>
  `<!doctype html><html lang="en"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">
${body}
</body></html>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
