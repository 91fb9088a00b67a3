import { MyAnswersDocument } from '@samsyn/contracts/questions';
import { fieldsOf, type NumberedQuestion, plainValue, questionsOf, valueWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { Link } from '../../../ui/link.tsx';
import { useReadOnly, useRoomContext } from '../../responses/room/room-context.ts';
import styles from '../questions.module.css';

/** The answers to the questions as they are read: part of the answer, and of its control code. */
export function LetterAnswers(): ReactElement | null {
  const t = useText();
  const { round } = useRoomContext();
  const readOnly = useReadOnly();
  const { data } = useAnswer(MyAnswersDocument, { roundId: round.id });
  if (!data?.questionnaire) return null;
  const typed = new Map(
    (data.myAnswers ?? []).map(({ questionId, field, value }) => [`${questionId}:${field}`, value]),
  );
  const answered = questionsOf(data.questionnaire).flatMap((one) => {
    const rows = rowsOf(one, typed);
    return rows.length === 0 ? [] : [{ ...one, rows }];
  });
  return (
    <section className={styles['section']} aria-labelledby="fragesvar-rubrik">
      <h2 id="fragesvar-rubrik" className={styles['sectionTitle']}>
        {t('questions.letter.title')}
      </h2>
      {answered.length === 0 && <p>{t('questions.letter.none')}</p>}
      {answered.map(({ number, question, rows }) => (
        <div key={question.id}>
          <h3 className={styles['cardTitle']}>
            {number} {question.label}
          </h3>
          <dl className={styles['given']}>
            {rows.map(([label, words]) => (
              <div key={label}>
                <dt className={label === '' ? 'visually-hidden' : undefined}>{label || t('questions.answer')}</dt>
                <dd className={styles['said']}>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {!readOnly && (
        <p>
          <Link to={`/remiss/${round.slug}/fragor`}>{t('questions.letter.change')}</Link>
        </p>
      )}
    </section>
  );
}

function rowsOf({ question }: NumberedQuestion, typed: ReadonlyMap<string, string>): [label: string, words: string][] {
  return fieldsOf(question).flatMap((spec) => {
    const value = plainValue(question, spec, typed.get(`${question.id}:${spec.field}`) ?? '');
    return value === '' ? [] : [[spec.label, valueWords(question, spec, value)] as [string, string]];
  });
}
