import type { Member } from '@selfward/contract';
import { staffRoles } from '@selfward/domain';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { TextField, Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { type InBoth, TwoVersions } from '../../ui/two-versions.tsx';
import { useFormFocus } from '../../ui/use-focus-on-wrong.ts';
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
  const form = useFormFocus(changing.error);
  const save = (over: Member) => changing.mutate({ practice, member: over, body: entries });
  if (there)
    return (
      <TwoVersions
        fields={inBoth(entries, there)}
        failure={changing.error}
        onMine={() => save(there)}
        onTheirs={onDone}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(opened);
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <Fields entries={entries} onChange={setEntries} failure={changing.error} />
      {changing.error && <Wrong>{reasonOf(changing.error)}</Wrong>}
      <SaveActs
        text={t('member.save')}
        busy={changing.isPending && t('member.saving')}
        onCancel={onCancel}
      />
    </form>
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
