import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A key and the version that stands in each of its ciphertexts. Its bytes never enter the heap again. */
export interface Key {
  version: number;
  secret: KeyObject;
}

/** The one place a ciphertext belongs to. Moved to any other, it does not open. */
export interface Place {
  table: string;
  column: string;
  practiceId: string;
  row: string;
  revision: number;
}

const format = 1;
const head = 3; // format (1 byte), key version (2 bytes)
const ivLength = 12;
const tagLength = 16; // said to Node as well: without authTagLength it would accept 4 bytes

/**
 * AES-256-GCM (NIST SP 800-38D), 96-bit random IV. Layout: format, key version, IV, tag, ciphertext.
 * The additional data names place and versions.
 */
export function seal({ version, secret }: Key, place: Place, plain: Buffer): Buffer {
  const start = Buffer.alloc(head);
  start.writeUInt8(format, 0);
  start.writeUInt16BE(version, 1);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', secret, iv, { authTagLength: tagLength });
  cipher.setAAD(additionalData(place, version));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([start, iv, cipher.getAuthTag(), body]);
}

/** Throws when anything of it was changed, moved or cut. */
export function open({ version, secret }: Key, place: Place, sealed: Buffer): Buffer {
  if (sealed.length < head + ivLength + tagLength || sealed.readUInt8(0) !== format)
    throw new Error('not a ciphertext of this format');
  if (versionOf(sealed) !== version) throw new Error('sealed under another version of the key');
  const iv = sealed.subarray(head, head + ivLength);
  const tag = sealed.subarray(head + ivLength, head + ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: tagLength });
  decipher.setAAD(additionalData(place, version));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(head + ivLength + tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

export function versionOf(sealed: Buffer): number {
  return sealed.readUInt16BE(1);
}

export const newKeyBytes = (): Buffer => randomBytes(32);

/** Takes the bytes over and overwrites them: OpenSSL clears its own copy when the key is dropped. */
export function keyFrom(bytes: Buffer, version: number): Key {
  if (bytes.length !== 32) throw new Error('a key has 32 bytes');
  const secret = createSecretKey(bytes);
  bytes.fill(0);
  return { version, secret };
}

function additionalData(place: Place, keyVersion: number): Buffer {
  const { table, column, practiceId, row, revision } = place;
  return Buffer.from(
    ['v1', table, column, practiceId, row, String(keyVersion), String(revision)].join('|'),
  );
}
