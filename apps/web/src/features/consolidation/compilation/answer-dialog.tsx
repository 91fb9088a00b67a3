import { sizeWords } from '@samsyn/consultation';
import { WholeAnswerDocument, type WholeAnswerQuery } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { rowOfComment } from '../model/comment-pages.ts';
import { STANCE_TONES } from '../tones.ts';
import { Signed } from '../../signing/signed.tsx';
import { AnswerSubmissions } from './answer-submissions.tsx';
import styles from './answer-dialog.module.css';

type Answer = NonNullable<WholeAnswerQuery['submittedResponse']>;

export interface AnswerDialogProps {
  roundId: string;
  /** Null: closed. */
  organisationId: string | null;
  onClose: () => void;
  addressOf: (provisionId: string | null) => string;
}

/** The whole answer of one body, as it was submitted. */
export function AnswerDialog({ roundId, organisationId, onClose, addressOf }: AnswerDialogProps): ReactElement {
  const t = useText();
  const [picked, setPicked] = useState<{ organisationId: string | null; number: number } | null>(null);
  const number = picked !== null && picked.organisationId === organisationId ? picked.number : null;
  const { data, error, refetch } = useQuery(WholeAnswerDocument, {
    variables: { roundId, organisationId: organisationId ?? '', number },
    skip: organisationId === null,
  });
  const answer = organisationId === null ? undefined : data?.submittedResponse;
  return (
    <Dialog
      open={organisationId !== null}
      onClose={onClose}
      title={answer?.organisationName ?? t('consolidation.answer.title')}
    >
      {answer ? (
        <>
          <AnswerSubmissions
            roundId={roundId}
            organisationId={organisationId ?? ''}
            answer={answer}
            onPick={(chosen) => setPicked({ organisationId, number: chosen })}
          />
          <AnswerText answer={answer} addressOf={addressOf} />
        </>
      ) : error ? (
        <FaultNotice error={error} retry={() => void refetch()} />
      ) : answer === null ? (
        <Notice tone="warn">{t('consolidation.answer.absent')}</Notice>
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function AnswerText({
  answer,
  addressOf,
}: {
  answer: Answer;
  addressOf: (provisionId: string | null) => string;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { slug = '' } = useParams();
  const { receipt } = answer;
  const received = { moment: formatMoment(receipt.receivedAt, language), number: receipt.number };
  return (
    <div className={styles['answer']}>
      <p className={styles['received']}>
        {answer.overallStance === null ? (
          receipt.form === 'OTHER_ORDER' && <Badge tone="accent">{labels.responseForm.OTHER_ORDER}</Badge>
        ) : (
          <Badge tone={STANCE_TONES[answer.overallStance]}>{labels.stance[answer.overallStance]}</Badge>
        )}
        {answer.endorsesName !== null && <span>{answer.endorsesName}</span>}
        {receipt.late && <Badge tone="warn">{t('consolidation.late')}</Badge>}
        <span>{t('consolidation.answer.received', received)}</span>
        <Link to={`/remiss/${slug}/handelser?om=${answer.id}`}>{t('consolidation.events')}</Link>
      </p>
      <div className={styles['received']}>
        <div>
          <Signed by={receipt.submittedBy} signing={receipt.signing} decisions={receipt.decisions} />
        </div>
        {receipt.signing?.preliminary === true && receipt.decisions.length === 0 && (
          <Badge tone="warn">{t('consolidation.answer.preliminary')}</Badge>
        )}
      </div>
      <RichText doc={answer.generalText} headingLevel={3} />
      {receipt.attachments.length > 0 && (
        <>
          <h3 className={styles['title']}>
            {t('consolidation.answer.attachments', { count: receipt.attachments.length })}
          </h3>
          <ul className={styles['files']}>
            {receipt.attachments.map(({ id, title, fileName, size }) => (
              <li key={id}>
                <a href={`/filer/bilaga/${id}`} download>
                  {title}
                </a>{' '}
                <span className={styles['kind']}>
                  {fileName}, {sizeWords(size, language)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.comments.length > 0 && (
        <h3 className={styles['title']}>{t('consolidation.answer.comments', { count: answer.comments.length })}</h3>
      )}
      {answer.comments.map((comment) => (
        <section key={comment.id} className={styles['comment']}>
          <h4 className={styles['place']}>
            <Link to={addressOf(rowOfComment(comment))}>{comment.address ?? t('consolidation.whole')}</Link>
            <span className={styles['kind']}>
              {[comment.stance && labels.stance[comment.stance], labels.commentKind[comment.kind]]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </h4>
          {comment.segments.length > 0 && (
            <p>
              <q className={styles['quote']}>{comment.segments.map(({ exact }) => exact).join(' … ')}</q>
            </p>
          )}
          {comment.endorsesName !== null && <p>{t('consolidation.endorses', { name: comment.endorsesName })}</p>}
          <RichText doc={comment.body} headingLevel={5} />
          {comment.proposedWording !== null && (
            <p className={styles['wording']}>
              <span className={styles['kind']}>{t('consolidation.answer.wording')}</span> {comment.proposedWording}
            </p>
          )}
          {comment.proposedReason && (
            <p>
              <span className={styles['kind']}>{t('consolidation.answer.reason')}</span> {comment.proposedReason}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
