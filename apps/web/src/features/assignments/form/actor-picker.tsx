import { RegisterDocument } from '@samsyn/contracts/actors';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { Picked } from './assignment-values.ts';
import styles from '../assignments.module.css';

const FOUND = 20;

/** Bodies of the register, found by typing and shown as a list that can be shortened. */
export function ActorPicker({
  label,
  name,
  hint,
  error,
  picked,
  onChange,
}: {
  label: string;
  name: string;
  hint?: string;
  error?: string | undefined;
  picked: readonly Picked[];
  onChange: (picked: Picked[]) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const [search, setSearch] = useState('');
  const [round, setRound] = useState(0);
  const variables = { filter: { search }, first: FOUND, after: null };
  const { data, previousData } = useQuery(RegisterDocument, { variables, skip: search === '' });
  const taken = new Set(picked.map(({ actorId }) => actorId));
  const lines = search === '' ? [] : ((data ?? previousData)?.actors.nodes ?? []);
  const options = lines
    .filter(({ id }) => !taken.has(id))
    .map((line) => ({ id: line.id, label: line.name, detail: line.matchedName ?? undefined }));
  const add = (id: string | null): void => {
    const line = lines.find((one) => one.id === id);
    if (line === undefined) return;
    onChange([...picked, { actorId: line.id, name: line.name }]);
    say(t('assignments.pick.added', { name: line.name }));
    setSearch('');
    setRound(round + 1); // an empty field for the next one
  };
  return (
    <div className={styles['picker']}>
      <ComboBox
        key={round}
        label={label}
        name={name}
        {...(hint === undefined ? {} : { hint })}
        error={error}
        options={options}
        value={null}
        onChange={add}
        onSearch={setSearch}
      />
      {picked.length > 0 && (
        <ul className={styles['picked']} aria-label={t('assignments.pick.chosen', { what: label })}>
          {picked.map((one) => (
            <li key={one.actorId}>
              {one.name}
              <Button
                kind="quiet"
                size="dense"
                aria-label={t('assignments.pick.remove', { name: one.name })}
                onClick={() => onChange(picked.filter(({ actorId }) => actorId !== one.actorId))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
