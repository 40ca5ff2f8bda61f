import { Passwords } from './passwords.ts';

describe('passwords', () => {
  const passwords = new Passwords();

  it('are kept as argon2id with 19 MiB and two passes', async () => {
    const kept = await passwords.hash('a long quiet sentence');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(kept, 'a long quiet sentence')).toBe(true);
    expect(await passwords.verify(kept, 'a long quiet sentence ')).toBe(false);
  });

  it('open nothing for somebody who does not exist, or has none', async () => {
    expect(await passwords.verify(null, 'nobody has this one')).toBe(false);
    expect(await passwords.verify(undefined, '')).toBe(false);
  });

  it('are checked a few at a time; who comes into a storm hears busy', async () => {
    const kept = await passwords.hash('a long quiet sentence');
    const storm = await Promise.allSettled(
      Array.from({ length: 200 }, () => passwords.verify(kept, 'another one')),
    );
    const refused = storm.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(200);
    expect(new Set(refused)).toEqual(new Set(['busy']));
    expect(await passwords.verify(kept, 'a long quiet sentence')).toBe(true);
  }, 30_000);
});
