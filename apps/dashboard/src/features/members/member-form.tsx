import type { Member } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField, Wrong } from '../../ui/field.tsx';
import { changeMember } from './members.api.ts';
import { RoleChoice } from './role-choice.tsx';

interface MemberFormProps {
  practice: string;
  member: Member;
  onDone: () => unknown;
  onCancel: () => void;
}

export function MemberForm({ practice, member, onDone, onCancel }: MemberFormProps) {
  const [name, setName] = useState(member.name);
  const [roles, setRoles] = useState(member.roles);
  const changing = useMutation({ mutationFn: changeMember, onSuccess: onDone });
  const problem = changing.error instanceof ApiProblem ? changing.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ practice, member, body: { name, roles } });
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      <TextField
        label={t('member.name')}
        value={name}
        wrong={problem?.about('name')}
        onChange={({ target }) => setName(target.value)}
      />
      <RoleChoice roles={roles} onChange={setRoles} wrong={problem?.about('roles')} />
      {changing.error && <Wrong>{reasonOf(changing.error)}</Wrong>}
      <Acts>
        <Button kind="main" type="submit" busy={changing.isPending && t('member.saving')}>
          {t('member.save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Acts>
    </form>
  );
}
