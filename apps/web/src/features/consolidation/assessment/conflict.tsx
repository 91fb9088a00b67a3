import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatClock } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { fieldsOfSaved, type AssessmentFields, type AssessmentForm } from '../model/assessment-form.ts';
import { DISPOSITION_TONES } from '../tones.ts';
import type { Assessing } from './use-assessment.ts';
import styles from './assessment.module.css';

/** Two editors wrote at once: both texts beside each other, and nothing is lost until she has chosen. */
export function Conflict({ form, assessing }: { form: AssessmentForm; assessing: Assessing }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { theirs, fields } = form;
  if (theirs === null) return null;
  const { updatedBy: name, updatedAt } = theirs;
  return (
    <div tabIndex={-1} data-stop="" className={styles['conflict']}>
      <Notice
        tone="warn"
        alert
        title={t('consolidation.conflict.title', { name, clock: formatClock(updatedAt, language) })}
        actions={
          <>
            <Button size="dense" onClick={assessing.keepMine}>
              {t('consolidation.conflict.keepMine')}
            </Button>
            <Button size="dense" onClick={assessing.takeTheirs}>
              {t('consolidation.conflict.takeTheirs', { name })}
            </Button>
          </>
        }
      >
        <p>{t('consolidation.conflict.text')}</p>
        <div className={styles['versions']}>
          <Version title={t('consolidation.conflict.mine')} fields={fields} />
          <Version title={t('consolidation.conflict.theirs', { name })} fields={fieldsOfSaved(theirs)} />
        </div>
      </Notice>
    </div>
  );
}

function Version({ title, fields }: { title: string; fields: AssessmentFields }): ReactElement {
  const labels = useLabels();
  const { disposition, reason, text } = fields;
  return (
    <section className={styles['version']} aria-label={title}>
      <p className={styles['versionTitle']}>{title}</p>
      {disposition !== null && (
        <p>
          <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>
        </p>
      )}
      {reason !== '' && <p>{reason}</p>}
      <RichText doc={text} headingLevel={5} />
    </section>
  );
}
