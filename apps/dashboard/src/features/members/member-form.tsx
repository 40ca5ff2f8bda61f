import type { Member } from '@selfward/contract';
import { staffRoles } from '@selfward/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
import { TextField } from '../../ui/field.tsx';
import type { InBoth } from '../../ui/two-versions.tsx';
import { useThereNow } from '../../ui/use-there-now.ts';
import { changeMember } from './members.api.ts';
import { RoleChoice } from './role-choice.tsx';

type Entries = Pick<Member, 'name' | 'roles'>;

interface MemberFormProps {
  practice: string;
  member: Member;
  onDone: () => unknown;
  onCancel: () => void;
}

/** The form holds on to the version it was opened with; a fetch behind it changes nothing here. */
export function MemberForm({ practice, member, onDone, onCancel }: MemberFormProps) {
  const [opened] = useState(member);
  const [entries, setEntries] = useState<Entries>({ name: opened.name, roles: opened.roles });
  const { there, learn } = useThereNow<Member>('clientsInCare');
  const changing = useMutation({ mutationFn: changeMember, onSuccess: onDone, onError: learn });
  const save = (over: Member) => changing.mutate({ practice, member: over, body: entries });
  const conflict = there && {
    fields: inBoth(entries, there),
    onMine: () => save(there),
    onTheirs: onDone,
  };
  const busy = changing.isPending && t('member.saving');
  return (
    <ChangeForm
      inPlace
      conflict={conflict}
      failure={changing.error}
      onSave={() => save(opened)}
      acts={{ text: t('member.save'), busy, onCancel }}
    >
      <Fields entries={entries} onChange={setEntries} failure={changing.error} />
    </ChangeForm>
  );
}

interface FieldsProps {
  entries: Entries;
  onChange: (entries: Entries) => void;
  failure: unknown;
}

function Fields({ entries, onChange, failure }: FieldsProps) {
  const problem = failure instanceof ApiProblem ? failure : null;
  return (
    <>
      <TextField
        label={t('member.name')}
        value={entries.name}
        wrong={problem?.about('name')}
        onChange={({ target }) => onChange({ ...entries, name: target.value })}
      />
      <RoleChoice
        roles={entries.roles}
        onChange={(roles) => onChange({ ...entries, roles })}
        wrong={problem?.about('roles')}
      />
    </>
  );
}

const inBoth = (mine: Entries, theirs: Entries): InBoth[] => [
  { label: t('member.name'), mine: mine.name, theirs: theirs.name },
  { label: t('member.roles'), mine: rolesOf(mine), theirs: rolesOf(theirs) },
];

const rolesOf = ({ roles }: Entries) =>
  staffRoles.flatMap((role) => (roles.includes(role) ? t(`role.${role}`) : [])).join(', ');
