import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Settings } from '../../settings.ts';
import type { Addressed } from './recipients.ts';

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The one way out for mail: the practice's own SMTP server. */
@Injectable()
export class Post implements OnModuleDestroy {
  private readonly transport;

  constructor(private readonly settings: Settings) {
    const { smtpUrl } = settings;
    this.transport =
      smtpUrl === undefined
        ? undefined
        : createTransport({
            url: smtpUrl,
            requireTLS: !isThisMachine(smtpUrl), // a link that signs in does not travel in the open
            disableFileAccess: true,
            disableUrlAccess: true,
            ...patience,
          });
  }

  get isOpen(): boolean {
    return this.transport !== undefined;
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  async send({ to, letter }: Addressed): Promise<void> {
    await this.transport?.sendMail({
      from: this.settings.mailFrom,
      to: { name: '', address: to },
      ...letter,
      headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
    });
  }
}

function isThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
