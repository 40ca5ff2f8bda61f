// Just enough of tar for archives of our own packages: directories, files, links.
import fs from 'node:fs';
import path from 'node:path';

const block = 512;

/** @param {Buffer} archive @param {string} dest */
export function untar(archive, dest) {
  for (const { name, type, link, content } of entries(archive)) {
    const at = path.join(dest, name);
    if (!at.startsWith(dest + path.sep) && at !== dest)
      throw new Error(`${name} leaves the archive`);
    fs.mkdirSync(type === '5' ? at : path.dirname(at), { recursive: true });
    if (type === '0') fs.writeFileSync(at, content, { mode: 0o755 });
    if (type === '2') fs.symlinkSync(link, at);
  }
}

function* entries(archive) {
  for (let at = 0; at + block <= archive.length;) {
    const text = (from, to) => archive.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const name = text(0, 100);
    if (!name) return;
    const size = Number.parseInt(text(124, 136).trim() || '0', 8);
    const prefix = text(257, 262) === 'ustar' ? text(345, 500) : '';
    yield {
      name: path.join(prefix, name),
      type: text(156, 157) || '0',
      link: text(157, 257),
      content: archive.subarray(at + block, at + block + size),
    };
    at += block + Math.ceil(size / block) * block;
  }
}
