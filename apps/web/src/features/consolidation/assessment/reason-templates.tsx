import {
  AddReasonTemplateDocument,
  ReasonTemplatesDocument,
  RemoveReasonTemplateDocument,
} from '@samsyn/contracts/consolidation';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { AssessmentFields } from '../model/assessment-form.ts';
import { isSaveKey } from './save-key.ts';
import styles from './assessment.module.css';

export interface TemplatesProps {
  /** What has been written so far: it may be kept as a template. */
  reason: string;
  onTake: (taken: Partial<AssessmentFields>) => void;
}

/** Reasons that the authority gives again and again: used, kept and removed where they are needed. */
export function ReasonTemplates({ reason, onTake }: TemplatesProps): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { data, refetch } = useQuery(ReasonTemplatesDocument, { fetchPolicy: 'network-only' });
  const { busy, trouble, dismiss, run } = useOutcome();
  const [name, setName] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const done = (words: string): void => {
    void refetch().catch(() => undefined);
    say(words);
    title.current?.focus();
  };
  const keep = async (): Promise<void> => {
    const variables = { name, words: reason };
    const kept = await run(
      async () => (await client.mutate({ mutation: AddReasonTemplateDocument, variables })).data?.addReasonTemplate,
    );
    if (kept === null) return;
    setName('');
    done(t('consolidation.reasons.kept', { name }));
  };
  const remove = async (id: string, named: string): Promise<void> => {
    const removed = await run(
      async () =>
        (await client.mutate({ mutation: RemoveReasonTemplateDocument, variables: { id } })).data?.removeReasonTemplate,
    );
    if (removed !== null) done(t('consolidation.reasons.removed', { name: named }));
  };
  const templates = data?.reasonTemplates.nodes ?? [];
  return (
    <>
      <h4 ref={title} tabIndex={-1} className={styles['wholeTitle']}>
        {t('consolidation.reasons.templates')}
      </h4>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {templates.length === 0 && <p className={styles['none']}>{t('consolidation.reasons.noTemplates')}</p>}
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <p className={styles['standing']}>
              <b>{template.name}</b>
              <Button
                size="dense"
                aria-label={t('consolidation.reasons.useTemplate', { name: template.name })}
                onClick={() => onTake({ reason: template.words })}
              >
                {t('consolidation.reasons.use')}
              </Button>
              <Button
                kind="quiet"
                size="dense"
                aria-label={t('consolidation.reasons.removeTemplate', { name: template.name })}
                onClick={() => void remove(template.id, template.name)}
              >
                {t('consolidation.reasons.remove')}
              </Button>
            </p>
            <p className={styles['reason']}>{template.words}</p>
          </li>
        ))}
      </ul>
      {reason.trim() !== '' && (
        <div className={styles['actions']}>
          <TextField
            name="mallnamn"
            label={t('consolidation.reasons.name')}
            dense
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isSaveKey(event)) return;
              // it stands in the form of the assessment, which is not what is meant
              event.preventDefault();
              void keep();
            }}
          />
          <Button size="dense" busy={busy} onClick={() => void keep()}>
            {t('consolidation.reasons.keep')}
          </Button>
        </div>
      )}
    </>
  );
}
