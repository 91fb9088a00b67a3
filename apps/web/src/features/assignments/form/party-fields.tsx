import { ACTOR_KINDS, HEARING_WAYS, type ActorKind } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useAssignmentWords } from '../use-account.ts';
import { ActorPicker } from './actor-picker.tsx';
import type { PartyValues } from './assignment-values.ts';
import styles from '../assignments.module.css';

/** One body or group that is to be heard. */
export function PartyFields({
  party,
  index,
  problems,
  onChange,
  onRemove,
}: {
  party: PartyValues;
  index: number;
  problems: readonly ProblemLike[];
  onChange: (party: PartyValues) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const words = useAssignmentWords();
  const change = (parts: Partial<PartyValues>): void => onChange({ ...party, ...parts });
  const error = (field: string): string | undefined =>
    problems.find((problem) => problem.field === `party-${index}-${field}`)?.message;
  const kinds = ACTOR_KINDS.map((value) => ({ value, label: labels.actorKind[value] }));
  const isGroup = party.actorKind !== '' || party.named.length > 1;
  return (
    <fieldset className={styles['row-set']}>
      <legend>{party.name || t('assignments.form.party', { number: index + 1 })}</legend>
      <TextField
        label={t('assignments.form.partyName')}
        hint={t('assignments.form.partyNameHint')}
        name={`party-${index}-name`}
        value={party.name}
        onChange={(name) => change({ name })}
        error={error('name')}
      />
      <fieldset className={styles['ways-set']} id={`party-${index}-ways`} tabIndex={-1}>
        <legend>{t('assignments.form.ways')}</legend>
        {error('ways') !== undefined && <p className={styles['error']}>{error('ways')}</p>}
        {HEARING_WAYS.map((way) => (
          <Checkbox
            key={way}
            label={words.way[way]}
            checked={party.ways.includes(way)}
            onChange={(on) => change({ ways: on ? [...party.ways, way] : party.ways.filter((one) => one !== way) })}
          />
        ))}
      </fieldset>
      <TextField
        label={t('assignments.form.wording')}
        name={`party-${index}-wording`}
        optional
        value={party.wording}
        onChange={(wording) => change({ wording })}
      />
      <ActorPicker
        label={t('assignments.form.named')}
        name={`party-${index}-actors`}
        picked={party.named}
        onChange={(named) => change({ named })}
      />
      <Select<ActorKind | ''>
        label={t('assignments.form.kind')}
        name={`party-${index}-kind`}
        optional
        value={party.actorKind}
        onChange={(actorKind) => change({ actorKind })}
        placeholder={t('assignments.form.noKind')}
        options={kinds}
      />
      {isGroup && (
        <Checkbox label={t('assignments.form.each')} checked={party.each} onChange={(each) => change({ each })} />
      )}
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('assignments.form.removeParty', { name: party.name || String(index + 1) })}
        </Button>
      </div>
    </fieldset>
  );
}
