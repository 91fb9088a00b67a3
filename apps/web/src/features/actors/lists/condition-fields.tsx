import type { ActorListsQuery } from '@samsyn/contracts/actors';
import { ACTOR_KINDS, type ListCondition } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../register.module.css';

const EVERY_SECTOR = '*';

/** One condition of a rule, in a row of fields. What is left open does not matter. */
export function ConditionFields({
  name,
  legend,
  condition,
  choices,
  onChange,
  onRemove,
}: {
  name: string;
  legend: string;
  condition: ListCondition;
  choices: ActorListsQuery;
  onChange: (condition: ListCondition) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const set = (part: Partial<ListCondition>): void => onChange({ ...condition, ...part });
  const sector = condition.preparedness ? EVERY_SECTOR : (condition.sector ?? '');
  const sent = choices.rounds.nodes.filter(({ state }) => state !== 'PREPARING');
  return (
    <fieldset className={styles['condition']}>
      <legend>{legend}</legend>
      <Select
        label={t('actors.kind')}
        name={`${name}-slag`}
        placeholder={t('actors.lists.any')}
        value={condition.kind ?? ''}
        onChange={(kind) => set({ kind: kind || null })}
        options={ACTOR_KINDS.map((kind) => ({ value: kind, label: labels.actorKind[kind] }))}
      />
      <Select
        label={t('actors.sector')}
        name={`${name}-sektor`}
        placeholder={t('actors.lists.any')}
        value={sector}
        onChange={(value) =>
          set({
            preparedness: value === EVERY_SECTOR,
            sector: value === EVERY_SECTOR || value === '' ? null : value,
            ...(value === '' && { on: null }),
          })
        }
        options={[
          { value: EVERY_SECTOR, label: t('actors.lists.everySector') },
          ...choices.sectors.map((one) => ({ value: one.sector, label: one.sector })),
        ]}
      />
      <Select
        label={t('actors.county')}
        name={`${name}-lan`}
        placeholder={t('actors.lists.any')}
        value={condition.county ?? ''}
        onChange={(county) => set({ county: county || null })}
        options={choices.counties.map((one) => ({ value: one.code, label: one.name }))}
      />
      <Select
        label={t('actors.lists.round')}
        name={`${name}-remiss`}
        placeholder={t('actors.lists.any')}
        value={condition.roundId ?? ''}
        onChange={(roundId) => set({ roundId: roundId || null })}
        options={sent.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {sector !== '' && (
        <TextField
          label={t('actors.lists.on')}
          hint={t('actors.lists.on.hint')}
          name={`${name}-dag`}
          type="date"
          optional
          value={condition.on ?? ''}
          onChange={(on) => set({ on: on || null })}
        />
      )}
      <div>
        <Button size="dense" kind="quiet" onClick={onRemove}>
          {t('actors.lists.removeCondition')}
          <span className="visually-hidden"> {legend}</span>
        </Button>
      </div>
    </fieldset>
  );
}
