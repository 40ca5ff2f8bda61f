import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

export interface Arrived {
  to: string;
  from: string;
  subject: string;
  headers: string;
  text: string;
  html: string;
}

export interface Inbox {
  url: string;
  letters: Arrived[];
  /** The next one to this address that nobody has asked for yet. */
  next: (to: string) => Promise<Arrived>;
  close: () => Promise<void>;
}

/** A mail server that accepts everything and keeps it: the conversation is real. */
export async function inbox(at = '0'): Promise<Inbox> {
  const letters: Arrived[] = [];
  const unread: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo[0]?.address ?? '';
        const letter = read(Buffer.concat(chunks).toString('utf8'), to);
        letters.push(letter);
        unread.push(letter);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(Number(at), '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next: (to) => until(() => take(unread, to)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function take(unread: Arrived[], to: string): Arrived | undefined {
  const index = unread.findIndex((letter) => letter.to.toLowerCase() === to.toLowerCase());
  return index < 0 ? undefined : unread.splice(index, 1)[0];
}

/** As much of MIME as our own letters use. */
function read(raw: string, to: string): Arrived {
  const [headers = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = headers.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(unfolded)?.[1];
  const parts = boundary ? rest.join('\r\n\r\n').split(`--${boundary}`) : [];
  const part = (type: string) => decoded(parts.find((text) => text.includes(type)) ?? '');
  return {
    to,
    from: header('From'),
    subject: header('Subject'),
    headers: unfolded,
    text: part('text/plain'),
    html: part('text/html'),
  };
}

function decoded(part: string): string {
  const [headers = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').replaceAll('\r\n', '\n');
  if (!/quoted-printable/i.test(headers)) return body;
  return body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
