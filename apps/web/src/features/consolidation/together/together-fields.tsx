import { DISPOSITIONS, type Disposition } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Existing } from '../model/together.ts';
import { DISPOSITION_TONES } from '../tones.ts';

export interface Decision {
  disposition: Disposition | null;
  reason: string;
}

/** The decision that all get, and what becomes of those that have one already. */
export function TogetherFields({
  decision,
  onDecision,
  tried,
  existing,
  onExisting,
}: {
  decision: Decision;
  onDecision: (decision: Decision) => void;
  tried: boolean;
  /** Null: none of them has one. */
  existing: Existing | null;
  onExisting: (existing: Existing) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { disposition, reason } = decision;
  return (
    <>
      <RadioChips<Disposition>
        legend={t('consolidation.assessment.disposition')}
        name="atgard-tillsammans"
        value={disposition}
        error={tried && disposition === null ? t('consolidation.assessment.dispositionMissing') : undefined}
        onChange={(chosen) => onDecision({ ...decision, disposition: chosen })}
        options={DISPOSITIONS.map((code) => ({
          value: code,
          label: labels.disposition[code],
          tone: DISPOSITION_TONES[code],
        }))}
      />
      <TextArea
        name="skal-tillsammans"
        label={t('consolidation.assessment.reason')}
        dense
        rows={3}
        value={reason}
        error={tried && reason.trim() === '' ? t('consolidation.assessment.reasonMissing') : undefined}
        onChange={(written) => onDecision({ ...decision, reason: written })}
      />
      {existing !== null && (
        <RadioChips<Existing>
          legend={t('consolidation.together.existing')}
          name="redan-bedomda"
          value={existing}
          onChange={onExisting}
          options={(['KEEP', 'REPLACE'] as const).map((value) => ({
            value,
            label: t(`consolidation.together.existing.${value}`),
          }))}
        />
      )}
    </>
  );
}
