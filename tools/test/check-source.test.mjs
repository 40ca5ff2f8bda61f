import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findings } from '../check-source.mjs';

const feature = 'apps/api/src/features/notes/notes.service.ts';

describe('the check of the source', () => {
  it('finds a call that commits early, however it is reached', () => {
    for (const call of [
      'dataSource.query(a)',
      'this.dataSource.transaction(a)',
      'this.manager.query(a)',
    ]) {
      assert.equal(findings(feature, `const x = ${call};`).length, 1, call);
    }
    assert.deepEqual(findings('apps/api/src/database/database.ts', 'dataSource.query(a);'), []);
  });

  it('finds markup made of text', () => {
    assert.equal(findings('apps/dashboard/src/ui/note.tsx', 'node.innerHTML = text;').length, 1);
  });

  it('counts parameters, but not what Nest injects or reads from the request', () => {
    const injected = `@Injectable() class A { constructor(private a: A, b: B, c: C, d: D) {} }`;
    const handler = `class A { go(@Param() a: A, b: B, c: C, d: D) {} }`;
    const plain = `class A { constructor(a: A, b: B, c: C, d: D) {} }`;
    const inside = `@Injectable() class A { constructor(a: A) { const f = (a: A, b: B, c: C, d: D) => a; } }`;
    const method = `@Injectable() class A { go(a: A, b: B, c: C, d: D) {} }`;
    assert.deepEqual(
      [injected, handler].flatMap((text) => findings(feature, text)),
      [],
    );
    for (const text of [plain, inside, method])
      assert.equal(findings(feature, text).length, 1, text);
  });
});
