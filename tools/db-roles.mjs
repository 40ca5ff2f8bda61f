// npm run db:roles -- postgres://admin:password@host:5432/selfward [--new-passwords]
import crypto from 'node:crypto';
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { run } = await import('./run.mjs');
const { makeRoles } = await import('./roles.mjs');
const { Refusal } = await import('./place.mjs');

const kinds = ['owner', 'app', 'jobs', 'backup'];
const random = () => crypto.randomBytes(24).toString('base64url');

await run(async () => {
  const adminUrl = process.argv.slice(2).find((word) => /^postgres(ql)?:\/\//.test(word));
  if (!adminUrl) {
    throw new Refusal('Usage: npm run db:roles -- postgres://admin:password@host:5432/selfward');
  }
  const renew = process.argv.includes('--new-passwords');
  const passwords = renew ? Object.fromEntries(kinds.map((kind) => [kind, random()])) : {};
  const made = await makeRoles(adminUrl, { passwords });
  for (const [name, url] of Object.entries(made.urls)) console.log(`${name}=${url}`);
  const kept = kinds.filter((kind) => !made.passwords[kind]).map((kind) => made.roles[kind]);
  if (kept.length > 0) {
    console.error(`Existing passwords were kept and are not shown: ${kept.join(', ')}.`);
    console.error('Run with --new-passwords to set new ones.');
  }
});
