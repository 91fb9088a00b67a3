import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from '../trace.module.css';
import { placeId } from './seek.ts';
import { useKeptWords } from './use-kept-words.ts';
import type { Revision, Revising } from './use-revision.ts';

type Answer = 'YES' | 'NO';

/** Whether the change is material, with why: what decides whether the EU is notified anew. */
export function MaterialForm({
  revision,
  revising,
  mayWrite,
}: {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { material, materialReason, materialBy } = revision;
  const [answer, setAnswer] = useState<Answer | null>(material == null ? null : material ? 'YES' : 'NO');
  const [reason, setReason, forget] = useKeptWords(`${revision.draftId}:material`, materialReason ?? '');
  const save = async (): Promise<void> => {
    if (answer === null || !(await revising.material(answer === 'YES', reason))) return;
    forget();
    say(t('trace.saved'));
  };
  if (!mayWrite)
    return (
      <p className={styles['said']}>
        {material == null
          ? t('trace.material.open')
          : t(material ? 'trace.places.material' : 'trace.places.notMaterial', { name: materialBy ?? '' })}{' '}
        <span lang="sv">{materialReason}</span>
      </p>
    );
  return (
    <div id={placeId('material')} className={styles['form']}>
      <RadioChips<Answer>
        legend={t('trace.material.question')}
        name="vasentlig"
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'NO', label: t('trace.material.no') },
          { value: 'YES', label: t('trace.material.yes') },
        ]}
        hint={t('trace.material.hint')}
      />
      <TextArea name="reason" label={t('trace.material.reason')} value={reason} onChange={setReason} rows={3} />
      <Button busy={revising.outcome.busy} disabled={answer === null} onClick={() => void save()}>
        {t('trace.material.save')}
      </Button>
    </div>
  );
}
