import type { BodyRole } from '@samsyn/contracts/colleagues';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Select } from '../../ui/select.tsx';
import { BODY_ROLES } from './body-roles.ts';

/** One of a body's roles. */
export function RoleSelect({
  name,
  value,
  onChange,
}: {
  name: string;
  value: BodyRole;
  onChange: (role: BodyRole) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <Select<BodyRole>
      label={t('colleagues.role')}
      name={name}
      value={value}
      onChange={onChange}
      options={BODY_ROLES.map((role) => ({ value: role, label: labels.role[role] }))}
    />
  );
}
