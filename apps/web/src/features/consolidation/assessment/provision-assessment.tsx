import {
  AssessProvisionDocument,
  ProvisionAssessmentOfDocument,
  type ProvisionAssessmentPartsFragment,
} from '@samsyn/contracts/consolidation';
import { emptyDocument, isDocument, isEmptyDocument } from '@samsyn/editor/text';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { RichTextField } from '../../comments/editor/rich-text-field.tsx';
import { useOwnWords } from '../../seal/own-words-room.tsx';
import { unsentPlace } from '../model/unsent.ts';
import { isSaveKey } from './save-key.ts';
import { Conflict } from './conflict.tsx';
import { Refused } from './refused.tsx';
import { SavedBy } from './saved-by.tsx';
import { useAssessment, type Assessing, type Send } from './use-assessment.ts';
import styles from './assessment.module.css';

export interface ProvisionAssessmentProps {
  roundId: string;
  provisionId: string;
  address: string;
  mayAssess: boolean;
  /** Grows when somebody has changed an assessment: ask again. */
  changes: number;
}

/** The authority's text on a provision as a whole, above what it says of each comment. */
export function ProvisionAssessment(props: ProvisionAssessmentProps): ReactElement | null {
  const { roundId, provisionId, changes } = props;
  const { data, error, refetch } = useQuery(ProvisionAssessmentOfDocument, { variables: { roundId, provisionId } });
  useEffect(() => {
    if (changes > 0) void refetch().catch(() => undefined);
  }, [changes, refetch]);
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : null;
  return <Known {...props} saved={data.provisionAssessment} />;
}

function Known({
  roundId,
  provisionId,
  address,
  mayAssess,
  saved,
}: ProvisionAssessmentProps & { saved: ProvisionAssessmentPartsFragment | null }): ReactElement | null {
  const t = useText();
  const say = useToast();
  const own = useOwnWords();
  const unsent = useMemo(() => unsentPlace(own, roundId, provisionId), [own, roundId, provisionId]);
  const assessing = useAssessment(saved, unsent, useSend(roundId, provisionId));
  const { form } = assessing;
  const [opened, setOpened] = useState(false);
  const writing = mayAssess && (opened || form.dirty || form.saving || form.theirs !== null);
  const words = isDocument(form.fields.text) && !isEmptyDocument(form.fields.text);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    setOpened(false);
    heading.current?.focus({ preventScroll: true });
  };
  const save = async (): Promise<void> => {
    if ((await assessing.save()) !== 'saved') return;
    close();
    say(t('consolidation.provision.saved', { address }));
  };
  if (!writing && !words && !mayAssess) return null;
  return (
    <section className={styles['whole']} aria-labelledby="samlad-bedomning">
      <h3 ref={heading} tabIndex={-1} id="samlad-bedomning" className={styles['wholeTitle']}>
        {t('consolidation.provision.title')}
      </h3>
      {writing ? (
        <Writing provisionId={provisionId} assessing={assessing} onSave={save} onCancel={close} />
      ) : (
        <>
          <RichText doc={form.fields.text} headingLevel={4} />
          <p className={styles['foot']}>
            {form.saved !== null && words && <SavedBy assessment={form.saved} />}
            {mayAssess && (
              <Button kind={words ? 'quiet' : 'secondary'} size="dense" onClick={() => setOpened(true)}>
                {t(words ? 'consolidation.provision.edit' : 'consolidation.provision.write')}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function Writing({
  provisionId,
  assessing,
  onSave,
  onCancel,
}: {
  provisionId: string;
  assessing: Assessing;
  onSave: () => Promise<void>;
  onCancel: () => void;
}): ReactElement {
  const t = useText();
  const { form, fault } = assessing;
  const fieldId = `samlad-${provisionId}-${form.epoch}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles['form']}
      aria-labelledby="samlad-bedomning"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
      onKeyDownCapture={(event) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void onSave();
      }}
    >
      {form.theirs !== null && <Conflict form={form} assessing={assessing} />}
      {form.refused !== null && <Refused refused={form.refused} ids={{ text: fieldId }} />}
      {fault !== null && <FaultNotice error={fault} />}
      <RichTextField
        key={form.epoch}
        id={fieldId}
        label={t('consolidation.provision.text')}
        hideLabel
        // She asked for the field: the focus goes where the button was.
        autoFocus={!form.dirty}
        value={isDocument(form.fields.text) ? form.fields.text : emptyDocument()}
        onChange={(text) => assessing.write({ text })}
      />
      <div className={styles['actions']}>
        {form.theirs === null && (
          <Button type="submit" kind="primary" size="dense" busy={form.saving} aria-keyshortcuts="Control+Enter">
            {t('consolidation.assessment.save')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="dense"
          onClick={() => {
            assessing.discard();
            onCancel();
          }}
        >
          {t('ui.cancel')}
        </Button>
        <span className={styles['state']}>
          {form.saving ? t('consolidation.assessment.saving') : form.dirty && t('consolidation.assessment.unsaved')}
        </span>
      </div>
    </form>
  );
}

/** What is sent is never null: an emptied text is an empty document. */
function useSend(roundId: string, provisionId: string): Send {
  const client = useApolloClient();
  return async ({ text }, expectedVersion) => {
    const input = { roundId, provisionId, expectedVersion, text: text ?? emptyDocument() };
    const { data } = await client.mutate({
      mutation: AssessProvisionDocument,
      variables: { input },
      update: (cache, { data: answer }) => {
        const saved = answer?.assessProvision;
        if (saved?.__typename !== 'ProvisionAssessment') return;
        const variables = { roundId, provisionId };
        cache.writeQuery({ query: ProvisionAssessmentOfDocument, variables, data: { provisionAssessment: saved } });
      },
    });
    return data?.assessProvision;
  };
}
