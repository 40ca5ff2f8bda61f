import type { Sealed } from './shelf.ts';

/** AES-GCM under a key that no script can read out; it protects against whoever takes the disk. */
export const makeKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Bound to its name: moved elsewhere it opens no more. */
export async function seal(key: CryptoKey, name: string, words: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(name);
  // JSON keeps half a surrogate pair as an escape, so even what cannot be saved is not changed.
  const text = new TextEncoder().encode(JSON.stringify(words));
  return {
    iv,
    text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text),
  };
}

export async function unseal<Words extends object>(
  key: CryptoKey,
  name: string,
  { iv, text }: Sealed,
): Promise<Words> {
  const additionalData = new TextEncoder().encode(name);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, text);
  return JSON.parse(new TextDecoder().decode(plain));
}
