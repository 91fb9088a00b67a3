import {
  AssessCommentDocument,
  type AssessmentPartsFragment,
  type CommentToAssessFragment,
} from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useMemo, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { fieldsOfSaved, type AssessmentFields } from '../model/assessment-form.ts';
import { useOwnWords } from '../../seal/own-words-room.tsx';
import { unsentPlace } from '../model/unsent.ts';
import { DISPOSITION_TONES } from '../tones.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { SavedBy } from './saved-by.tsx';
import { Settling } from './settling.tsx';
import { Standing } from './standing.tsx';
import { useAssessment, type Send } from './use-assessment.ts';
import styles from './assessment.module.css';

export interface CommentAssessmentProps {
  roundId: string;
  /** A comment, a part of one, or a theme. */
  comment: Pick<CommentToAssessFragment, 'id' | 'organisationName' | 'assessment'>;
  mayAssess: boolean;
  onSaved: (assessment: AssessmentPartsFragment) => void;
  /** Gives the focus to the comment, when what had it goes away. */
  focusComment: () => void;
}

/** What the authority says of one comment: read, or being written. */
export function CommentAssessment(props: CommentAssessmentProps): ReactElement {
  const { roundId, comment, mayAssess, onSaved, focusComment } = props;
  const t = useText();
  const say = useToast();
  const own = useOwnWords();
  const unsent = useMemo(() => unsentPlace(own, roundId, comment.id), [own, roundId, comment.id]);
  const send = useSend(comment.id, onSaved);
  const assessing = useAssessment(comment.assessment, unsent, send);
  const { form } = assessing;
  const [opened, setOpened] = useState(false);
  const writing =
    mayAssess && (opened || form.dirty || form.saving || form.theirs !== null || !form.saved?.disposition);
  const save = async (): Promise<boolean> => {
    const outcome = await assessing.save();
    if (outcome !== 'saved') return false;
    setOpened(false);
    say(t('consolidation.assessment.saved', { name: comment.organisationName }));
    focusComment();
    return true;
  };
  const name = comment.organisationName;
  const restore = async (fields: AssessmentFields, version: number): Promise<void> => {
    const answer = await send(fields, version).catch(() => undefined);
    const restored = answer?.__typename === 'Assessment';
    say(t(restored ? 'consolidation.assessment.saved' : 'consolidation.assessment.notRestored', { name }));
  };
  const withdraw = async (): Promise<void> => {
    const was = form.saved;
    const outcome = await assessing.withdraw();
    if (outcome === 'stale') say(t('consolidation.assessment.notWithdrawn', { name }));
    if (outcome !== 'saved' || was === null) return;
    focusComment();
    say(t('consolidation.assessment.withdrawn', { name }), {
      action: { label: t('ui.undo'), run: () => void restore(fieldsOfSaved(was), was.version + 1) },
    });
  };
  if (!writing) {
    return (
      <>
        {assessing.fault !== null && <FaultNotice error={assessing.fault} />}
        <ReadAssessment
          assessment={form.saved}
          onEdit={mayAssess ? () => setOpened(true) : undefined}
          onWithdraw={mayAssess ? () => void withdraw() : undefined}
          onConfirm={mayAssess && form.saved?.state === 'REMAINDER' ? () => void save() : undefined}
          name={name}
        />
        {form.saved !== null && (
          <Settling
            commentId={comment.id}
            name={name}
            assessment={form.saved}
            onSettled={onSaved}
            focusComment={focusComment}
          />
        )}
      </>
    );
  }
  return (
    <AssessmentForm
      subject={comment.id}
      name={comment.organisationName}
      assessing={assessing}
      onSave={save}
      focusFirst={opened}
      onCancel={() => {
        const { fields, dirty } = form;
        assessing.discard();
        setOpened(false);
        focusComment();
        if (dirty)
          say(t('consolidation.assessment.discarded'), {
            action: { label: t('consolidation.assessment.undo'), run: () => assessing.write(fields) },
          });
      }}
    />
  );
}

function useSend(commentId: string, onSaved: (assessment: AssessmentPartsFragment) => void): Send {
  const client = useApolloClient();
  return async ({ disposition, reason, text, reasonFrom }, expectedVersion) => {
    const input = {
      commentId,
      expectedVersion,
      disposition,
      reason: reason === '' ? null : reason,
      text,
      ...(reasonFrom && { reasonFrom }),
    };
    const { data } = await client.mutate({ mutation: AssessCommentDocument, variables: { input } });
    const result = data?.assessComment;
    if (result?.__typename === 'Assessment') onSaved(result);
    return result;
  };
}

function ReadAssessment({
  assessment,
  onEdit,
  onWithdraw,
  onConfirm,
  name,
}: {
  assessment: CommentToAssessFragment['assessment'] | ReturnType<typeof useAssessment>['form']['saved'];
  onEdit: (() => void) | undefined;
  onWithdraw: (() => void) | undefined;
  /** What was decided together with others is right for the comment's own words too. */
  onConfirm: (() => void) | undefined;
  name: string;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const disposition = assessment?.disposition ?? null;
  if (!assessment || (disposition === null && !assessment.reason)) {
    return <p className={styles['none']}>{t('consolidation.assessment.none')}</p>;
  }
  return (
    <div className={styles['read']}>
      {disposition !== null && (
        <p className={styles['standing']}>
          <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>{' '}
          <Standing assessment={assessment} />
        </p>
      )}
      <p className={styles['reason']}>{assessment.reason}</p>
      {assessment.reasonFrom && (
        <p className={styles['state']}>{t('consolidation.reasons.same', { from: assessment.reasonFrom })}</p>
      )}
      <RichText doc={assessment.text} headingLevel={4} />
      <p className={styles['foot']}>
        <SavedBy assessment={assessment} />
        {onConfirm && (
          <Button size="dense" onClick={onConfirm} aria-label={t('consolidation.assessment.confirmOf', { name })}>
            {t('consolidation.assessment.confirm')}
          </Button>
        )}
        {onEdit && (
          <Button
            kind="quiet"
            size="dense"
            onClick={onEdit}
            aria-label={t('consolidation.assessment.editOf', { name })}
          >
            {t('consolidation.assessment.edit')}
          </Button>
        )}
        {onWithdraw && (
          <Button
            kind="quiet"
            size="dense"
            onClick={onWithdraw}
            aria-label={t('consolidation.assessment.withdrawOf', { name })}
          >
            {t('consolidation.assessment.withdraw')}
          </Button>
        )}
      </p>
    </div>
  );
}
