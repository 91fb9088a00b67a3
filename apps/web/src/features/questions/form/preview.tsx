import type { Questionnaire } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { Sections } from '../sections.tsx';
import styles from '../questions.module.css';

/** The questions as a body meets them. They can be tried, so that the rules are felt; nothing of it is saved. */
export function Preview({ questionnaire, lead }: { questionnaire: Questionnaire; lead: string }): ReactElement {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <p>{lead}</p>
      <div className={styles['preview']}>
        <Sections
          questionnaire={questionnaire}
          answering={{
            value: (questionId, field) => values[`${questionId}:${field}`] ?? '',
            change: (questionId, field, value) => setValues({ ...values, [`${questionId}:${field}`]: value }),
            readOnly: false,
          }}
        />
      </div>
    </>
  );
}
