import { isLatePrint } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { Decision } from './decision.ts';
import { type DecisionValues, statedOf } from './values.ts';
import styles from './decision.module.css';

type Field = Exclude<keyof DecisionValues, 'versionId'>;

/** The fields of the decision; each has the id that problems name. */
export function DecisionFields({
  values,
  onChange,
  error,
  versions,
}: {
  values: DecisionValues;
  onChange: (values: DecisionValues) => void;
  error: (field: string) => string | undefined;
  versions: Decision['versions'];
}): ReactElement {
  const t = useText();
  const of = (name: Field) => ({
    ...{ name, label: t(`decision.${name}`), value: values[name], error: error(name) },
    onChange: (value: string) => onChange({ ...values, [name]: value }),
  });
  const byHint = (name: Field) => ({ ...of(name), hint: t(`decision.${name}.hint`) });
  return (
    <>
      {versions.length > 1 && (
        <Select
          label={t('decision.version')}
          name="versionId"
          value={values.versionId}
          onChange={(versionId) => onChange({ ...values, versionId })}
          options={versions.map(({ id, number, title }) => ({
            value: id,
            label: `${t('rounds.gates.version', { number })}: ${title}`,
          }))}
        />
      )}
      <TextArea {...byHint('content')} rows={3} />
      <div className={styles['days']}>
        <TextField type="date" {...of('decidedOn')} />
        <TextField type="date" {...of('inForceOn')} />
        <TextField type="date" {...of('publishedOn')} optional />
        <TextField {...of('seriesNumber')} placeholder="HSLF-FS 2027:12" optional />
      </div>
      {isLatePrint(statedOf(values)) && <TextArea {...byHint('latePrintReason')} rows={2} />}
      <TextField {...byHint('decider')} />
      <TextField {...of('reportingOfficer')} />
      <TextArea {...byHint('participants')} rows={3} optional />
    </>
  );
}
