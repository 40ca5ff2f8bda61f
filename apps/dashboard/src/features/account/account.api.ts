import type {
  AskForCode,
  Device,
  EnterCode,
  Installation,
  InvitationView,
  Me,
  SetUp,
  SignIn,
  UseLink,
  AcceptInvitation,
} from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const post = <Answer>(path: string, body?: unknown) =>
  call<Answer>(path, { method: 'POST', body, whenSignedOut: 'throw' });

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => call<Installation>('public/installation', { signal }),
});

/** Who is signed in. Signed out it fails with `not-signed-in` and asks nothing. */
export const meQuery = queryOptions({
  queryKey: ['account', 'me'],
  queryFn: ({ signal }) => call<Me>('account/me', { signal, whenSignedOut: 'throw' }),
  staleTime: 60_000,
});

/** Every sign-in of this person that has not ended. */
export const devicesQuery = queryOptions({
  queryKey: ['account', 'devices'],
  queryFn: ({ signal }) => call<{ devices: Device[] }>('account/devices', { signal }),
  staleTime: 0,
});

export const endDevice = (signIn: string) =>
  call<null>(`account/devices/${signIn}`, { method: 'DELETE' });

export const signIn = (body: SignIn) => post<Me>('public/sign-in', body);
export const askForCode = (body: AskForCode) => post<null>('public/sign-in/code', body);
export const enterCode = (body: EnterCode) => post<Me>('public/sign-in/code/enter', body);
export const setUp = (body: SetUp) => post<Me>('public/set-up', body);
export const lookAtInvitation = (body: UseLink) =>
  post<InvitationView>('public/invitations/look', body);
export const acceptInvitation = (body: AcceptInvitation) =>
  post<Me>('public/invitations/accept', body);
export const enterDemo = (body: UseLink) => post<Me>('public/demo/enter', body);
export const endSignIn = () => post<null>('account/sign-out');
