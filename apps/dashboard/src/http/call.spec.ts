import { fakeServer, ok, refuse } from '../test/fake-server.ts';
import { call } from './call.ts';
import { ApiProblem, isPassing, Unreachable } from './problem.ts';
import { isSignedOut, signedInAgain } from './signed-out.ts';

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (failure: unknown) => failure,
  );

describe('call', () => {
  it('waits for a new sign-in and then asks once more', async () => {
    let isIn = false;
    const server = fakeServer({
      'PUT thing': () => (isIn ? ok({ revision: 2 }) : refuse(401, 'not-signed-in')),
    });
    const saved = call('thing', { method: 'PUT', body: { value: 'words' }, ifMatch: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isSignedOut()).toBe(true);
    isIn = true;
    signedInAgain();
    expect(await saved).toEqual({ revision: 2 });
    expect(server.asked.map(({ body, ifMatch }) => [body, ifMatch])).toEqual([
      [{ value: 'words' }, '"1"'],
      [{ value: 'words' }, '"1"'],
    ]);
  });

  it('does not ask on a page before the sign-in', async () => {
    fakeServer({ 'GET account/me': () => refuse(401, 'not-signed-in') });
    const failure = await failureOf(call('account/me', { whenSignedOut: 'throw' }));
    expect(failure instanceof ApiProblem && failure.is('not-signed-in')).toBe(true);
    expect(isSignedOut()).toBe(false);
  });

  it('tells a wrong password from an ended sign-in', async () => {
    fakeServer({ 'POST public/sign-in': () => refuse(401, 'sign-in-failed') });
    const failure = await failureOf(call('public/sign-in', { method: 'POST', body: {} }));
    expect(failure instanceof ApiProblem && failure.is('sign-in-failed')).toBe(true);
  });

  it('names the field that is wrong and the version that is there', async () => {
    const more = { errors: [{ pointer: '/email', detail: 'no' }], current: { revision: 3 } };
    fakeServer({ 'POST x': () => refuse(422, 'invalid-input', more) });
    const failure = await failureOf(call('x', { method: 'POST', body: {} }));
    expect(failure).toMatchObject({ status: 422, current: { revision: 3 } });
    expect(failure instanceof ApiProblem && failure.about('email')).toBe('no');
  });

  it('knows offline, a server that is down, and a refusal apart', async () => {
    const server = fakeServer({
      'GET down': () => refuse(503, 'unavailable'),
      'GET proxy': () => new Response('<html>502</html>', { status: 502 }),
      'GET no': () => refuse(404, 'not-found'),
    });
    expect(isPassing(await failureOf(call('down')))).toBe(true);
    expect(isPassing(await failureOf(call('proxy')))).toBe(true);
    expect(isPassing(await failureOf(call('no')))).toBe(false);
    server.state.isOffline = true;
    expect(await failureOf(call('down'))).toMatchObject({ reason: 'offline' });
    expect(await failureOf(call('down'))).toBeInstanceOf(Unreachable);
    Object.assign(server.state, { isOffline: false, isDown: true });
    expect(await failureOf(call('down'))).toMatchObject({
      reason: 'unreachable',
      message: 'Selfward cannot be reached just now. Nothing is lost.',
    });
    expect(isPassing(await failureOf(call('down')))).toBe(true);
  });

  it('carries the key of one act', async () => {
    const server = fakeServer({ 'POST x': () => ok(null, 204) });
    await call('x', { method: 'POST', key: 'k' });
    expect(server.asked[0]).toMatchObject({ key: 'k', body: null });
  });
});
