import { type Questionnaire, questionsOf } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import type { Answering } from './answering.ts';
import { QuestionFields } from './question-fields.tsx';
import styles from './questions.module.css';

/** All questions, section by section. */
export function Sections({
  questionnaire,
  answering,
}: {
  questionnaire: Questionnaire;
  answering: Answering;
}): ReactElement {
  const numbered = questionsOf(questionnaire);
  return (
    <>
      {questionnaire.sections.map((section) => (
        <section key={section.id} className={styles['section']} aria-label={section.title || undefined}>
          {section.title !== '' && <h2 className={styles['sectionTitle']}>{section.title}</h2>}
          {section.help !== '' && <p className={styles['help']}>{section.help}</p>}
          {numbered
            .filter((one) => one.section.id === section.id)
            .map((one) => (
              <QuestionFields key={one.question.id} numbered={one} answering={answering} />
            ))}
        </section>
      ))}
    </>
  );
}
