import { cellField, fieldOf, type Question, rowNameField, valueProblem } from '@samsyn/consultation';
import { useRef, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { type Answering, fieldId, useOwnRows } from './answering.ts';
import input from '../../ui/field.module.css';
import styles from './questions.module.css';

/** A table to fill in: fixed rows, then those the body adds; each cell says whose row and column it is. */
export function TableField({ question, answering }: { question: Question; answering: Answering }): ReactElement {
  const t = useText();
  const { shown, more } = useOwnRows(question, answering);
  const added = useRef<HTMLTableSectionElement>(null);
  const add = (): void => {
    more?.();
    setTimeout(() => added.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus());
  };
  return (
    <>
      <Table caption={question.label} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{question.rowTitle || t('questions.row')}</th>
            {question.columns.map(({ id, label, unit }) => (
              <th key={id} scope="col">
                {unit === '' ? label : `${label} (${unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={added}>
          {question.rows.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <Cells question={question} row={id} name={label} answering={answering} />
            </tr>
          ))}
          {shown.map((row) => (
            <tr key={row}>
              <th scope="row">
                <Cell
                  question={question}
                  field={rowNameField(row)}
                  name={t('questions.own', { row: row.slice(1) })}
                  answering={answering}
                />
              </th>
              <Cells
                question={question}
                row={row}
                name={answering.value(question.id, rowNameField(row)) || t('questions.own', { row: row.slice(1) })}
                answering={answering}
              />
            </tr>
          ))}
        </tbody>
      </Table>
      {more !== null && !answering.readOnly && (
        <p>
          <Button size="dense" onClick={add}>
            {t('questions.own.add')}
          </Button>
        </p>
      )}
    </>
  );
}

interface Row {
  question: Question;
  row: string;
  name: string;
  answering: Answering;
}

function Cells({ question, row, name, answering }: Row): ReactElement {
  return (
    <>
      {question.columns.map(({ id, label }) => (
        <td key={id}>
          <Cell question={question} field={cellField(row, id)} name={`${name}, ${label}`} answering={answering} />
        </td>
      ))}
    </>
  );
}

function Cell({ question, field, name, answering }: Omit<Row, 'row'> & { field: string }): ReactElement | null {
  const spec = fieldOf(question, field);
  if (spec === null) return null;
  const [id, value] = [fieldId(question.id, field), answering.value(question.id, field)];
  const problem = valueProblem(question, spec, value);
  const isNumber = spec.holds === 'NUMBER';
  return (
    <>
      <input
        id={id}
        type="text"
        autoComplete="off"
        inputMode={isNumber ? 'decimal' : 'text'}
        aria-label={isNumber && spec.rule?.unit ? `${name} (${spec.rule.unit})` : name}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}!`}
        readOnly={answering.readOnly}
        className={classes(input['input'], input['dense'], styles['cell'], isNumber && styles['figure'])}
        value={value}
        onChange={(event) => answering.change(question.id, field, event.target.value)}
        onBlur={() => answering.left?.(question.id, field)}
      />
      {problem !== null && (
        <span id={`${id}!`} className={styles['wrong']}>
          {problem}
        </span>
      )}
      {answering.beside?.(question.id, field)}
    </>
  );
}
