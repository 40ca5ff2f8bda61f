export { Mail } from './mail.ts';
export { MailModule } from './mail.module.ts';
export { codeHash } from './secrets.ts';
export { SendMail } from './send-mail.ts';
