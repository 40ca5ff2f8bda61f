import { type StaffRole, staffRoles } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { ChooseMany } from '../../ui/choices.tsx';
import { Wrong } from '../../ui/field.tsx';

interface RoleChoiceProps {
  roles: readonly StaffRole[];
  onChange: (roles: StaffRole[]) => void;
  wrong: string | undefined;
}

export const RoleChoice = ({ roles, onChange, wrong }: RoleChoiceProps) => (
  <div className="stack-2">
    <ChooseMany
      legend={t('member.roles')}
      choices={staffRoles.map((value) => ({
        value,
        text: t(`role.${value}`),
        note: t(`role.${value}.note`),
      }))}
      values={roles}
      onChange={(value, isOn) =>
        onChange(staffRoles.filter((role) => (role === value ? isOn : roles.includes(role))))
      }
    />
    {wrong && <Wrong>{wrong}</Wrong>}
  </div>
);
