import { COLUMN_KINDS, type Column, emptyColumn, type NumberRule, type Question } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { newPart } from './draft.ts';
import { PartList } from './part-list.tsx';
import styles from '../questions.module.css';

interface Editing {
  question: Question;
  onChange: (next: Question) => void;
}

/** What is asked, how it is answered, and what an answer must be. */
export function QuestionEditor({ question, onChange }: Editing): ReactElement {
  const t = useText();
  const { id, kind } = question;
  const change = (some: Partial<Question>): void => onChange({ ...question, ...some });
  return (
    <>
      <TextField
        label={t('questions.form.label')}
        name={id}
        maxLength={500}
        value={question.label}
        onChange={(label) => change({ label })}
      />
      <TextArea
        label={t('questions.form.help')}
        name={`${id}-hjalp`}
        optional
        rows={2}
        maxLength={5000}
        value={question.help}
        onChange={(help) => change({ help })}
      />
      {(kind === 'CHOICE_ONE' || kind === 'CHOICE_MANY') && (
        <PartList
          legend={t('questions.form.options')}
          add={t('questions.form.options.add')}
          name={t('questions.form.option')}
          parts={question.options}
          make={newPart}
          onChange={(options) => change({ options })}
        />
      )}
      {(kind === 'NUMBER' || kind === 'AMOUNT_PER_YEAR') && (
        <Rule id={id} rule={question} onChange={(rule) => change(rule)} />
      )}
      {kind === 'AMOUNT_PER_YEAR' && <Years question={question} onChange={onChange} />}
      {kind === 'TABLE' && <TableParts question={question} onChange={onChange} />}
      <div className={styles['row']}>
        <Checkbox
          label={t('questions.form.required')}
          checked={question.required}
          onChange={(required) => change({ required })}
        />
        <Checkbox
          label={t('questions.form.comment')}
          checked={question.takesComment}
          onChange={(takesComment) => change({ takesComment })}
        />
      </div>
    </>
  );
}

/** Unit and bounds of a number. */
function Rule({
  id,
  rule: { unit, min, max, integer },
  onChange,
  of = '',
}: {
  id: string;
  rule: NumberRule;
  onChange: (rule: NumberRule) => void;
  /** Whose: read out after each label. */
  of?: string;
}): ReactElement {
  const t = useText();
  const rule = { unit, min, max, integer };
  const field = (name: 'unit' | 'min' | 'max', optional: boolean): ReactElement => (
    <div className={styles['short']}>
      <TextField
        dense
        optional={optional}
        label={
          <>
            {t(`questions.form.${name}`)}
            {of !== '' && <span className="visually-hidden"> {of}</span>}
          </>
        }
        name={`${id}-${name}`}
        maxLength={40}
        value={rule[name]}
        onChange={(value) => onChange({ ...rule, [name]: value })}
      />
    </div>
  );
  return (
    <div className={styles['part']}>
      {field('unit', false)}
      {field('min', true)}
      {field('max', true)}
      <Checkbox
        dense
        label={
          <>
            {t('questions.form.integer')}
            {of !== '' && <span className="visually-hidden"> {of}</span>}
          </>
        }
        checked={integer}
        onChange={(yes) => onChange({ ...rule, integer: yes })}
      />
    </div>
  );
}

function Years({ question, onChange }: Editing): ReactElement {
  const t = useText();
  const field = (name: 'fromYear' | 'toYear' | 'plannedFrom'): ReactElement => (
    <div className={styles['short']}>
      <TextField
        dense
        label={t(`questions.form.${name}`)}
        name={`${question.id}-${name}`}
        inputMode="numeric"
        maxLength={4}
        value={question[name] === 0 ? '' : String(question[name])}
        onChange={(typed) => onChange({ ...question, [name]: Number(typed.replaceAll(/\D/gu, '')) })}
      />
    </div>
  );
  return (
    <div className={styles['part']}>
      {field('fromYear')}
      {field('toYear')}
      {field('plannedFrom')}
    </div>
  );
}

function TableParts({ question, onChange }: Editing): ReactElement {
  const t = useText();
  const change = (some: Partial<Question>): void => onChange({ ...question, ...some });
  return (
    <>
      <TextField
        label={t('questions.form.rowTitle')}
        name={`${question.id}-rader`}
        optional
        maxLength={500}
        value={question.rowTitle}
        onChange={(rowTitle) => change({ rowTitle })}
      />
      <PartList
        legend={t('questions.form.rows')}
        add={t('questions.form.rows.add')}
        name={t('questions.row')}
        parts={question.rows}
        make={newPart}
        onChange={(rows) => change({ rows })}
      />
      <PartList<Column>
        legend={t('questions.form.columns')}
        add={t('questions.form.columns.add')}
        name={t('questions.form.column')}
        parts={question.columns}
        make={() => emptyColumn(crypto.randomUUID())}
        onChange={(columns) => change({ columns })}
        more={(column, set, name) => <ColumnRule column={column} onChange={set} name={column.label || name} />}
      />
      <div className={styles['short']}>
        <TextField
          label={t('questions.form.ownRows')}
          hint={t('questions.form.ownRows.hint')}
          name={`${question.id}-egna`}
          inputMode="numeric"
          maxLength={2}
          value={String(question.ownRows)}
          onChange={(typed) => change({ ownRows: Math.min(50, Number(typed.replaceAll(/\D/gu, ''))) })}
        />
      </div>
    </>
  );
}

function ColumnRule({
  column,
  name,
  onChange,
}: {
  column: Column;
  name: string;
  onChange: (next: Column) => void;
}): ReactElement {
  const t = useText();
  return (
    <>
      <Select
        dense
        label={
          <>
            {t('questions.form.holds')}
            <span className="visually-hidden"> {name}</span>
          </>
        }
        name={`${column.id}-slag`}
        value={column.kind}
        options={COLUMN_KINDS.map((kind) => ({ value: kind, label: t(`questions.column.${kind}`) }))}
        onChange={(kind) => onChange({ ...column, kind })}
      />
      {column.kind === 'NUMBER' && (
        <Rule id={column.id} rule={column} of={name} onChange={(rule) => onChange({ ...column, ...rule })} />
      )}
    </>
  );
}
