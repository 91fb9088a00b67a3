import type { AnswerFormQuery } from '@samsyn/contracts/word';
import { useId, useRef, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { chosenFor, countsOf, FILTERS, plainRows, shown, type Filter, type Form } from './decisions.ts';
import { ReviewRow } from './review-row.tsx';
import { useReview } from './use-review.ts';
import styles from './review.module.css';

export interface ReviewProps {
  form: Form;
  readOnly: boolean;
  reload: () => Promise<void>;
  set: (data: AnswerFormQuery) => void;
}

/** What came back in a form: every row, what it says beside what Samsyn says, and what is done with it. */
export function Review({ form, readOnly, reload, set }: ReviewProps): ReactElement {
  const t = useText();
  const say = useToast();
  const { round } = useRoomContext();
  const heading = useRef<HTMLHeadingElement>(null);
  const [filter, setFilter] = useState<Filter>(form.toDecide > 0 ? 'DECIDE' : 'ALL');
  const review = useReview({ form, roundId: round.id, reload, set });
  const counts = countsOf(form);
  const plain = plainRows(form.rows, review.choices).length;
  const chosen = form.rows.filter(({ key }) => chosenFor(review.choices, key).choice !== null).length;
  const rows = shown(form.rows, filter);
  const save = async (): Promise<void> => {
    const saved = await review.save();
    if (saved === null) return;
    say(t('word.review.saved', { count: saved }));
    heading.current?.focus();
  };
  return (
    <section className={styles['review']} aria-labelledby="genomgang-rubrik">
      <h2 ref={heading} id="genomgang-rubrik" tabIndex={-1} className={styles['heading']}>
        {t('word.review.title')}
      </h2>
      <About form={form} />
      <TroubleNotice trouble={review.outcome.trouble} onDismiss={review.outcome.dismiss} />
      <div className={styles['tools']}>
        <RadioChips
          legend={t('word.review.filter')}
          hideLegend
          name="visa"
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`word.filter.${value}`, { count: counts[value] }) }))}
        />
        {!readOnly && plain > 0 && (
          <Button onClick={review.takeAll}>{t('word.review.takeAll', { count: plain })}</Button>
        )}
      </div>
      {rows.length === 0 && <p className={styles['none']}>{t(`word.none.${filter}`)}</p>}
      <ol className={styles['rows']}>
        {rows.map((row) => (
          <ReviewRow
            key={row.key}
            row={row}
            chosen={chosenFor(review.choices, row.key)}
            choose={readOnly ? null : (change) => review.choose(row.key, change)}
            pressed={review.pressed}
          />
        ))}
      </ol>
      {chosen > 0 && (
        <div className={styles['bar']} role="group" aria-label={t('word.bar')}>
          <span>{t('word.bar.count', { count: chosen })}</span>
          <Button kind="primary" busy={review.outcome.busy} onClick={() => void save()}>
            {t('word.bar.save')}
          </Button>
          <Button kind="quiet" onClick={review.clear}>
            {t('word.bar.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

function About({ form }: { form: Form }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const name = useId();
  return (
    <div className={styles['about']}>
      <p id={name}>
        {t('word.review.file', {
          name: form.fileName,
          by: form.uploadedBy,
          at: formatMoment(form.uploadedAt, language),
        })}
      </p>
      {form.origin !== 'THIS' && <Notice tone="warn">{t(`word.origin.${form.origin}`)}</Notice>}
      {form.trackedChanges > 0 && (
        <Notice tone="info">{t('word.review.tracked', { count: form.trackedChanges })}</Notice>
      )}
    </div>
  );
}
