import { type Question, QUESTION_KINDS, type QuestionKind, type QuestionSection } from '@samsyn/consultation';
import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { moved, newQuestion, replaced, without } from './draft.ts';
import { Movers } from './part-list.tsx';
import { QuestionEditor } from './question-editor.tsx';
import styles from '../questions.module.css';

/** A section with its questions. */
export function SectionEditor({
  section,
  number,
  numberOf,
  ends,
  onChange,
  onMove,
  onRemove,
}: {
  section: QuestionSection;
  number: number;
  numberOf: (question: Question) => string;
  ends: { first: boolean; last: boolean };
  onChange: (next: QuestionSection) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useText();
  const { questions } = section;
  const box = useRef<HTMLElement>(null);
  const [kind, setKind] = useState<QuestionKind>('TEXT');
  const set = (next: Question[]): void => onChange({ ...section, questions: next });
  const add = (): void => {
    const question = newQuestion(kind);
    set([...questions, question]);
    setTimeout(() => document.getElementById(question.id)?.focus());
  };
  return (
    <section
      ref={box}
      className={styles['section']}
      aria-label={section.title || t('questions.form.section', { number })}
    >
      <div className={styles['cardHead']}>
        <h2 className={styles['sectionTitle']}>{section.title || t('questions.form.section', { number })}</h2>
        <Movers
          name={section.title || t('questions.form.section', { number })}
          {...ends}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <TextField
        label={t('questions.form.sectionTitle')}
        name={`avsnitt-${section.id}`}
        optional
        maxLength={500}
        value={section.title}
        onChange={(title) => onChange({ ...section, title })}
      />
      <TextArea
        label={t('questions.form.sectionHelp')}
        name={`avsnitt-${section.id}-hjalp`}
        optional
        rows={2}
        maxLength={5000}
        value={section.help}
        onChange={(help) => onChange({ ...section, help })}
      />
      {questions.map((question, index) => (
        <div
          key={question.id}
          className={styles['card']}
          role="group"
          aria-label={t('questions.form.question', { number: numberOf(question) })}
        >
          <div className={styles['cardHead']}>
            <h3 className={styles['cardTitle']}>
              {t('questions.form.question', { number: numberOf(question) })} · {t(`questions.kind.${question.kind}`)}
            </h3>
            <Movers
              name={t('questions.form.question', { number: numberOf(question) })}
              first={index === 0}
              last={index === questions.length - 1}
              onMove={(by) => set(moved(questions, index, by))}
              onRemove={() => {
                set(without(questions, question.id));
                setTimeout(() => box.current?.querySelector<HTMLSelectElement>('[data-new] select')?.focus());
              }}
            />
          </div>
          <QuestionEditor question={question} onChange={(next) => set(replaced(questions, next))} />
        </div>
      ))}
      <div className={styles['part']} data-new>
        <Select
          label={t('questions.form.newKind')}
          name={`ny-${section.id}`}
          value={kind}
          options={QUESTION_KINDS.map((one) => ({ value: one, label: t(`questions.kind.${one}`) }))}
          onChange={setKind}
        />
        <Button onClick={add}>{t('questions.form.add')}</Button>
      </div>
    </section>
  );
}
