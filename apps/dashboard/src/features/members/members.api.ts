import type {
  ChangeMember,
  DeactivateMember,
  InviteMember,
  Member,
  MemberInvitation,
  Members,
} from '@selfward/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../http/call.ts';

const root = (practice: string) => `practices/${practice}/owner`;

export const membersQuery = (practice: string) =>
  queryOptions({
    queryKey: [practice, 'members'],
    queryFn: ({ signal }) => call<Members>(`${root(practice)}/members`, { signal }),
  });

interface OfMember {
  practice: string;
  member: Member;
}
const pathOf = ({ practice, member }: OfMember) => `${root(practice)}/members/${member.id}`;

export const changeMember = ({ body, ...of }: OfMember & { body: ChangeMember }) =>
  call<Member>(pathOf(of), { method: 'PUT', body, ifMatch: of.member.revision });

export const deactivateMember = ({ body, ...of }: OfMember & { body: DeactivateMember }) =>
  call<Member>(`${pathOf(of)}/deactivate`, { method: 'POST', body, ifMatch: of.member.revision });

export const reactivateMember = (of: OfMember) =>
  call<Member>(`${pathOf(of)}/reactivate`, { method: 'POST', ifMatch: of.member.revision });

export const inviteMember = (
  { practice, body }: { practice: string; body: InviteMember },
  key: string,
) => call<MemberInvitation>(`${root(practice)}/invitations`, { method: 'POST', body, key });

interface OfInvitation {
  practice: string;
  id: string;
}
export const sendAgain = ({ practice, id }: OfInvitation, key: string) =>
  call<null>(`${root(practice)}/invitations/${id}/send`, { method: 'POST', key });

export const takeBackInvitation = ({ practice, id }: OfInvitation) =>
  call<null>(`${root(practice)}/invitations/${id}`, { method: 'DELETE' });
