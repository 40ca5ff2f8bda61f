import type { Members } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../../features/account/account.api.ts';
import { InvitationEntry } from '../../features/members/invitation-entry.tsx';
import { InviteForm } from '../../features/members/invite-form.tsx';
import { MemberEntry } from '../../features/members/member-entry.tsx';
import { membersQuery } from '../../features/members/members.api.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Entries, Part, Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

/** `new` for an invitation, the id of the member who is changed, or nothing. */
type Open = string | null;

export function MembersPage() {
  useTitle(t('owner.members'));
  const practice = useMembership().membership.practiceId;
  const changed = useChanged(practice);
  const [open, setOpen] = useState<Open>(null);
  const query = useQuery(membersQuery(practice));
  const { data } = query;
  return (
    <>
      <div className="between">
        <h1>{t('owner.members')}</h1>
        {open === null && (
          <Button kind="main" icon="plus" onClick={() => setOpen('new')}>
            {t('member.invite')}
          </Button>
        )}
      </div>
      {open === 'new' && (
        <div className="part-lead">
          <Sheet narrow label={t('member.invite')}>
            <InviteForm
              practice={practice}
              onCancel={() => setOpen(null)}
              onInvited={({ email }) => {
                setOpen(null);
                toast({ text: t('member.sent', { email }) });
                return changed();
              }}
            />
          </Sheet>
        </div>
      )}
      <NotYet query={query} />
      {data && (
        <Lists practice={practice} data={data} open={open} onOpen={setOpen} onChanged={changed} />
      )}
    </>
  );
}

/** Names of members stand in other lists too; one's own name and roles stand in the bar. */
function useChanged(practice: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return async (isYou = false) => {
    await Promise.all(
      ['members', 'absences', 'care', 'owner-clients'].map((part) =>
        queries.invalidateQueries({ queryKey: [practice, part] }),
      ),
    );
    if (!isYou) return;
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    await router.invalidate();
  };
}

interface ListsProps {
  practice: string;
  data: Members;
  open: Open;
  onOpen: (open: Open) => void;
  onChanged: (isYou?: boolean) => unknown;
}

const Lists = ({ practice, data, open, onOpen, onChanged }: ListsProps) => (
  <>
    {data.invitations.length > 0 && (
      <Part title={t('member.invitations')}>
        <Entries>
          {data.invitations.map((invitation) => (
            <li key={invitation.id}>
              <InvitationEntry
                practice={practice}
                invitation={invitation}
                onChanged={() => onChanged()}
              />
            </li>
          ))}
        </Entries>
      </Part>
    )}
    <Part title={t('member.list')}>
      <Entries>
        {data.members.map((member) => (
          <li key={member.id}>
            <MemberEntry
              practice={practice}
              member={member}
              isOpen={open === member.id}
              onOpen={(isOpen) => onOpen(isOpen ? member.id : null)}
              onChanged={() => onChanged(member.isYou)}
            />
          </li>
        ))}
      </Entries>
    </Part>
  </>
);
