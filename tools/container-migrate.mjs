// One-shot service of docker-compose.yml: makes the roles with the passwords of the given URLs, then
// migrates. Two steps in one, because the second is of no use without the first.
import { spawnSync } from 'node:child_process';
import { makeRoles } from './roles.mjs';

const { DATABASE_ADMIN_URL, ...env } = process.env;
const passwordOf = (name) => decodeURIComponent(new URL(env[name]).password);

const { roles } = await makeRoles(DATABASE_ADMIN_URL, {
  passwords: {
    app: passwordOf('DATABASE_URL'),
    owner: passwordOf('DATABASE_OWNER_URL'),
    jobs: passwordOf('DATABASE_JOBS_URL'),
    backup: passwordOf('DATABASE_BACKUP_URL'),
  },
});
console.log(`Roles: ${Object.values(roles).join(', ')}`);
const { status } = spawnSync(process.execPath, ['dist/apps/api/migrate.js'], {
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);
