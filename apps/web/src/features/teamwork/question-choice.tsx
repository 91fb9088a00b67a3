import { QuestionnaireDocument } from '@samsyn/contracts/questions';
import { questionsOf } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './place-choice.module.css';

/** Choosing questions of the round. One that another part had goes over to this. */
export function QuestionChoice({
  roundId,
  chosen,
  onChange,
}: {
  roundId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactElement | null {
  const t = useText();
  const { data } = useAnswer(QuestionnaireDocument, { roundId });
  if (!data?.questionnaire) return null;
  return (
    <fieldset className={styles['places']}>
      <legend className={styles['legend']}>{t('teamwork.part.questions')}</legend>
      {questionsOf(data.questionnaire).map(({ number, question: { id, label } }) => (
        <Checkbox
          key={id}
          dense
          label={`${number} ${label}`}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
