import {
  COMMENT_FIELD,
  type FieldSpec,
  fieldOf,
  fieldsOf,
  type NumberedQuestion,
  type NumberRule,
  type Question,
  valueProblem,
} from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { type Answering, fieldId } from './answering.ts';
import { TableField } from './table-field.tsx';
import styles from './questions.module.css';

export interface FieldProps {
  question: Question;
  spec: FieldSpec;
  answering: Answering;
  /** Read out where the label is not seen. */
  name?: string;
}

/** One question with its fields, as a body meets it. */
export function QuestionFields({
  numbered: { number, question },
  answering,
}: {
  numbered: NumberedQuestion;
  answering: Answering;
}): ReactElement {
  const t = useText();
  const comment = fieldOf(question, COMMENT_FIELD);
  return (
    <fieldset className={styles['question']} data-question={question.id}>
      <legend className={styles['legend']}>
        <span className={styles['number']}>{number}</span> {question.label}
        {!question.required && <span className={styles['aside']}> ({t('ui.optional')})</span>}
      </legend>
      {question.help !== '' && <p className={styles['help']}>{question.help}</p>}
      <Answer question={question} answering={answering} />
      {comment !== null && (
        <ValueField question={question} spec={comment} answering={answering} name={t('questions.comment')} />
      )}
    </fieldset>
  );
}

function Answer({ question, answering }: { question: Question; answering: Answering }): ReactElement {
  const t = useText();
  if (question.kind === 'TABLE') return <TableField question={question} answering={answering} />;
  if (question.kind === 'CHOICE_ONE' || question.kind === 'CHOICE_MANY')
    return <Choices question={question} answering={answering} />;
  const specs = fieldsOf(question).filter(({ field }) => field !== COMMENT_FIELD);
  return (
    <div className={question.kind === 'AMOUNT_PER_YEAR' ? styles['years'] : styles['single']}>
      {specs.map((spec) => (
        <ValueField
          key={spec.field}
          question={question}
          spec={spec}
          answering={answering}
          name={spec.label || t('questions.answer')}
        />
      ))}
    </div>
  );
}

/** A field of words or of a number; what is wrong is said once there is something. */
export function ValueField({ question, spec, answering, name = spec.label }: FieldProps): ReactElement {
  const [id, value] = [fieldId(question.id, spec.field), answering.value(question.id, spec.field)];
  const unit = spec.rule?.unit ?? '';
  const hint = useHint(spec.rule);
  const props = {
    label: unit === '' ? name : `${name} (${unit})`,
    name: id,
    value,
    error: valueProblem(question, spec, value) ?? undefined,
    readOnly: answering.readOnly,
    onChange: (typed: string) => answering.change(question.id, spec.field, typed),
    onBlur: () => answering.left?.(question.id, spec.field),
  };
  return (
    <div className={spec.holds === 'NUMBER' ? styles['amount'] : styles['words']}>
      {spec.holds === 'TEXT' ? (
        <TextArea {...props} rows={spec.field === COMMENT_FIELD ? 2 : 4} />
      ) : (
        <TextField {...props} {...(spec.holds === 'NUMBER' && { inputMode: 'decimal' as const, hint })} />
      )}
      {answering.beside?.(question.id, spec.field)}
    </div>
  );
}

/** Which numbers are asked for; undefined where any will do. */
function useHint(rule: NumberRule | null): string | undefined {
  const t = useText();
  if (rule === null) return undefined;
  const { min, max, integer } = rule;
  const bounds = min !== '' && max !== '' ? 'between' : min !== '' && min !== '0' ? 'min' : max !== '' ? 'max' : null;
  const words = bounds === null ? '' : t(`questions.rule.${bounds}`, { min, max });
  return [integer ? t('questions.whole') : '', words].filter((one) => one !== '').join(', ') || undefined;
}

function Choices({ question, answering }: { question: Question; answering: Answering }): ReactElement {
  const { id: questionId, kind, options } = question;
  const value = answering.value(questionId, '');
  const chosen = value.split(' ').filter((one) => one !== '');
  const choose = (next: readonly string[]): void => {
    answering.change(questionId, '', options.flatMap(({ id }) => (next.includes(id) ? [id] : [])).join(' '));
    answering.left?.(questionId, '');
  };
  return (
    <div className={styles['choices']}>
      {options.map(({ id, label }, index) =>
        kind === 'CHOICE_ONE' ? (
          <label key={id} className={styles['choice']}>
            <input
              type="radio"
              id={index === 0 ? questionId : undefined}
              name={questionId}
              value={id}
              disabled={answering.readOnly}
              checked={chosen.includes(id)}
              onChange={() => choose([id])}
            />
            <span>{label}</span>
          </label>
        ) : (
          <Checkbox
            key={id}
            label={label}
            id={index === 0 ? questionId : undefined}
            disabled={answering.readOnly}
            checked={chosen.includes(id)}
            onChange={(yes) => choose(yes ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ),
      )}
      {kind === 'CHOICE_ONE' && chosen.length > 0 && !answering.readOnly && !question.required && (
        <Clear onClear={() => choose([])} />
      )}
      {answering.beside?.(questionId, '')}
    </div>
  );
}

function Clear({ onClear }: { onClear: () => void }): ReactElement {
  const t = useText();
  return (
    <Button size="dense" kind="quiet" onClick={onClear}>
      {t('questions.clear')}
    </Button>
  );
}
