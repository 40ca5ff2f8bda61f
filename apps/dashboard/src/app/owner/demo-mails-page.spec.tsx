import { screen } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth } from '../therapist/test/ruth.ts';

const mails = `GET practices/${practice}/owner/demo-mails`;
const link = `http://127.0.0.1:3000/invitation#${'a'.repeat(43)}`;

describe('demo mail', () => {
  it('stands with its links, and nothing else becomes one', async () => {
    const mail = {
      id: practice,
      to: 'noor@example.test',
      subject: 'An invitation',
      text: `Hello.\n\n${link}\n\njavascript:alert(1)`,
      sentAt: '2026-11-23T10:00:00.000Z',
    };
    asRuth('owner/demo-mails', { [mails]: () => ok({ mails: [mail] }) });
    expect((await screen.findByRole('link', { name: link })).getAttribute('href')).toBe(link);
    expect(screen.queryByRole('link', { name: /alert/ })).toBeNull();
    expect(await screen.findByText('To noor@example.test')).toBeTruthy();
  });

  it('is calm while there is none', async () => {
    asRuth('owner/demo-mails', { [mails]: () => ok({ mails: [] }) });
    await screen.findByText('No mail yet.');
  });
});
