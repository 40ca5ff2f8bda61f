import type { MemberInvitation } from '@selfward/contract';
import type { StaffRole } from '@selfward/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { TextField, Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFormFocus } from '../../ui/use-focus-on-wrong.ts';
import { inviteMember } from './members.api.ts';
import { RoleChoice } from './role-choice.tsx';

interface InviteFormProps {
  practice: string;
  onInvited: (invitation: MemberInvitation) => unknown;
  onCancel: () => void;
}

export function InviteForm({ practice, onInvited, onCancel }: InviteFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<StaffRole[]>(['therapist']);
  const inviting = useAct({ send: inviteMember, onDone: onInvited });
  const form = useFormFocus(inviting.error);
  const problem = inviting.error instanceof ApiProblem ? inviting.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate({ practice, body: { name, email, roles } });
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t('member.name')}
        value={name}
        wrong={problem?.about('name')}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={t('member.email')}
        type="email"
        value={email}
        wrong={problem?.about('email')}
        onChange={({ target }) => setEmail(target.value)}
      />
      <RoleChoice roles={roles} onChange={setRoles} wrong={problem?.about('roles')} />
      {inviting.error && <Wrong>{actReasonOf(inviting.error)}</Wrong>}
      <SaveActs
        text={t('member.invite.do')}
        busy={inviting.isPending && t('member.inviting')}
        onCancel={onCancel}
      />
    </form>
  );
}
