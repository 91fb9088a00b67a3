import { DISPOSITIONS, type Disposition } from '@samsyn/consultation';
import { emptyDocument, isDocument, isEmptyDocument } from '@samsyn/editor/text';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { RichTextField } from '../../comments/editor/rich-text-field.tsx';
import { DISPOSITION_TONES } from '../tones.ts';
import { Conflict } from './conflict.tsx';
import { Reasons } from './reasons.tsx';
import { Refused } from './refused.tsx';
import type { Assessing } from './use-assessment.ts';
import { isSaveKey } from './save-key.ts';
import styles from './assessment.module.css';

export interface AssessmentFormProps {
  /** The id of what is assessed: makes the ids of the fields. */
  subject: string;
  /** Whose comment it is: tells one form from the next for those who hear them. */
  name: string;
  assessing: Assessing;
  /** True when it was saved. */
  onSave: () => Promise<boolean>;
  onCancel: () => void;
  /** Opened by her: the focus begins in the form. */
  focusFirst: boolean;
}

export const fieldIds = (subject: string) => ({ disposition: `atgard-${subject}`, reason: `skal-${subject}` });

/** A disposition, the reason it always has, and perhaps a text for the compilation. Saved by the button or Ctrl+Enter, never by itself. */
export function AssessmentForm(props: AssessmentFormProps): ReactElement {
  const { subject, name, assessing, onSave, onCancel, focusFirst } = props;
  const { form, missing, fault } = assessing;
  const t = useText();
  const ids = fieldIds(subject);
  const box = useRef<HTMLFormElement>(null);
  const hasText = isDocument(form.fields.text) && !isEmptyDocument(form.fields.text);
  const begun = form.fields.disposition !== null || form.fields.reason !== '' || hasText;
  useEffect(() => {
    if (focusFirst) box.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }, [focusFirst]);
  const save = async (): Promise<void> => {
    if (await onSave()) return;
    // What stopped it takes the focus, once it is drawn.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[data-stop], [aria-invalid]')?.focus());
  };
  return (
    // Ctrl+Enter saves from any field, also from the editor, which would else take it as a line break.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={box}
      className={styles['form']}
      aria-label={t('consolidation.assessment.of', { name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDownCapture={(event) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
    >
      {form.theirs !== null && <Conflict form={form} assessing={assessing} />}
      {form.refused !== null && <Refused refused={form.refused} ids={ids} />}
      {fault !== null && <FaultNotice error={fault} />}
      <Dispositions
        id={ids.disposition}
        value={form.fields.disposition}
        error={missing.includes('disposition') ? t('consolidation.assessment.dispositionMissing') : undefined}
        onChange={(disposition) => assessing.write({ disposition })}
      />
      {begun && (
        <>
          <TextArea
            name={ids.reason}
            label={t('consolidation.assessment.reason')}
            dense
            rows={2}
            value={form.fields.reason}
            error={missing.includes('reason') ? t('consolidation.assessment.reasonMissing') : undefined}
            onChange={(reason) => assessing.write({ reason })}
          />
          <Reasons
            commentId={subject}
            reason={form.fields.reason}
            onTake={(taken) => {
              assessing.write(taken);
              box.current?.querySelector<HTMLElement>(`[name='${ids.reason}']`)?.focus();
            }}
          />
          <ShownText subject={subject} assessing={assessing} hasText={hasText} />
          <div className={styles['actions']}>
            {form.theirs === null && (
              <Button type="submit" kind="primary" size="dense" busy={form.saving} aria-keyshortcuts="Control+Enter">
                {t('consolidation.assessment.save')}
              </Button>
            )}
            <Button kind="quiet" size="dense" onClick={onCancel}>
              {t('ui.cancel')}
            </Button>
            <span className={styles['state']}>
              {form.saving ? t('consolidation.assessment.saving') : form.dirty && t('consolidation.assessment.unsaved')}
            </span>
          </div>
        </>
      )}
    </form>
  );
}

function Dispositions({
  id,
  value,
  error,
  onChange,
}: {
  id: string;
  value: Disposition | null;
  error: string | undefined;
  onChange: (value: Disposition) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <div data-stop={error === undefined ? undefined : ''} tabIndex={-1} className={styles['group']}>
      <RadioChips<Disposition>
        legend={t('consolidation.assessment.disposition')}
        name={id}
        id={id}
        value={value}
        error={error}
        onChange={onChange}
        options={DISPOSITIONS.map((code) => ({
          value: code,
          label: labels.disposition[code],
          tone: DISPOSITION_TONES[code],
        }))}
      />
    </div>
  );
}

/** The longer text is there when it is wanted: most decisions need the reason only. */
function ShownText({
  subject,
  assessing,
  hasText,
}: {
  subject: string;
  assessing: Assessing;
  hasText: boolean;
}): ReactElement {
  const t = useText();
  const { form } = assessing;
  const [open, setOpen] = useState(hasText);
  const [asked, setAsked] = useState(false);
  if (!open && !hasText) {
    return (
      <div>
        <Button
          kind="quiet"
          size="dense"
          onClick={() => {
            setAsked(true);
            setOpen(true);
          }}
        >
          {t('consolidation.assessment.addText')}
        </Button>
      </div>
    );
  }
  return (
    <RichTextField
      key={form.epoch}
      id={`text-${subject}-${form.epoch}`}
      label={`${t('consolidation.assessment.text')} (${t('ui.optional')})`}
      // She asked for the field: the focus goes where the button was.
      autoFocus={asked}
      value={isDocument(form.fields.text) ? form.fields.text : emptyDocument()}
      onChange={(text) => assessing.write({ text })}
    />
  );
}
