import { createHmac } from 'node:crypto';
import { type Key, open, type Place, seal, versionOf } from './cipher.ts';

/** Where a text belongs, inside its practice. `revision` keeps an older copy from being replayed. */
export type RowPlace = Omit<Place, 'practiceId'>;

/** The keys of one practice or one client, oldest version first. */
export class Keyring {
  constructor(
    private readonly practiceId: string,
    private readonly keys: readonly Key[],
  ) {}

  seal(place: RowPlace, text: string): Buffer {
    return seal(this.newest, { ...place, practiceId: this.practiceId }, Buffer.from(text, 'utf8'));
  }

  /** Throws when the ciphertext was changed or does not belong in this place; never an empty text. */
  open(place: RowPlace, sealed: Buffer): string {
    const key = this.keys.find(({ version }) => version === versionOf(sealed));
    if (!key) throw new Error('the key of this ciphertext is gone');
    return open(key, { ...place, practiceId: this.practiceId }, sealed).toString('utf8');
  }

  /** A hash that only this practice can make: for requests and codes, which would be easy to guess. */
  hmac(text: string): Buffer {
    return createHmac('sha256', this.newest.secret).update(text, 'utf8').digest();
  }

  private get newest(): Key {
    const newest = this.keys.at(-1);
    if (!newest) throw new Error('there is no key here');
    return newest;
  }
}
