// `npm start` and `npm test` may be called at once on a fresh clone; two npm in one node_modules
// destroy it. No packages here: this runs before they exist.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

export function lockOf(clone) {
  const name = crypto.createHash('sha256').update(clone).digest('hex').slice(0, 12);
  return path.join(os.tmpdir(), `selfward-install-${process.getuid?.() ?? 'user'}-${name}.lock`);
}

/** Runs `work` while no other process does so for the same clone. */
export function alone(clone, work, say = console.log) {
  const file = lockOf(clone);
  for (let told = false; !take(file); told = true) {
    if (!told) say('Another process is installing the packages here; waiting for it …');
    pause(300);
  }
  try {
    return work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

// Linked into place with its content, so that nobody ever reads it half written.
function take(file) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    clearDead(file);
    return false;
  } finally {
    fs.rmSync(own);
  }
}

function clearDead(file) {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') fs.rmSync(file, { force: true });
  }
}
