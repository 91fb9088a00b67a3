import { AcknowledgeWarningDocument, type ConsistencyQuery } from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../../rounds/frame/use-round.ts';
import { DISPOSITION_TONES } from '../tones.ts';
import styles from './consistency.module.css';

type Warning = ConsistencyQuery['consistency']['warnings'][number];

interface WarningProps {
  round: OfficeRound;
  warning: Warning;
  mayAcknowledge: boolean;
}

export function WarningItem({ round, warning, mayAcknowledge }: WarningProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { key, kind, tag, size, comments, acknowledged } = warning;
  const title = t(`consolidation.warnings.kind.${kind}`, { tag: tag ?? '' });
  const rest = size - comments.length;
  return (
    <li className={styles['warning']} aria-labelledby={`olika-${key}`}>
      <h3 id={`olika-${key}`} tabIndex={-1} className={styles['title']}>
        {title}
      </h3>
      <ul className={styles['comments']}>
        {comments.map((comment) => (
          <Row key={comment.commentId} slug={round.slug} comment={comment} />
        ))}
      </ul>
      {rest > 0 && <p>{t('consolidation.warnings.more', { count: rest })}</p>}
      {acknowledged !== null ? (
        <p className={styles['acknowledged']}>
          {t('consolidation.warnings.acknowledged', {
            by: acknowledged.by,
            when: formatMoment(acknowledged.at, language),
          })}{' '}
          <q>{acknowledged.reason}</q>
        </p>
      ) : (
        mayAcknowledge && <Acknowledge roundId={round.id} warningKey={key} title={title} />
      )}
    </li>
  );
}

function Row({ slug, comment }: { slug: string; comment: Warning['comments'][number] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { commentId, organisationName, address, path, disposition, reason, wording } = comment;
  return (
    <li className={styles['row']}>
      <Link to={`/remiss/${slug}/sammanstallning/${path ?? ''}#synpunkt-${commentId}`}>
        {organisationName}, {address ?? t('consolidation.whole')}
      </Link>{' '}
      <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>{' '}
      <span className={styles['reason']}>{reason}</span>
      {wording !== null && (
        <span className={styles['wording']} lang="sv">
          {t('consolidation.warnings.wording', { wording })}
        </span>
      )}
    </li>
  );
}

/** Why the decisions are as they should be. */
function Acknowledge({
  roundId,
  warningKey,
  title,
}: {
  roundId: string;
  warningKey: string;
  title: string;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [reason, setReason] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const writing = reason !== null;
  useEffect(() => {
    if (writing) box.current?.querySelector('textarea')?.focus();
  }, [writing]);
  // The focus goes to what it was about: the button that had it is gone.
  const leave = (): void => {
    setReason(null);
    document.getElementById(`olika-${warningKey}`)?.focus();
  };
  const save = async (): Promise<void> => {
    const input = { roundId, key: warningKey, reason: reason ?? '' };
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: AcknowledgeWarningDocument,
        variables: { input },
        refetchQueries: ['Consistency'],
      });
      return data?.acknowledgeWarning;
    });
    if (done === null) return;
    leave();
    say(t('consolidation.warnings.saved'));
  };
  if (reason === null)
    return (
      <div>
        <Button
          size="dense"
          aria-label={t('consolidation.warnings.acknowledgeOf', { title })}
          onClick={() => setReason('')}
        >
          {t('consolidation.warnings.acknowledge')}
        </Button>
      </div>
    );
  return (
    <div ref={box} className={styles['form']}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <TextArea
        name={`varfor-${warningKey}`}
        label={t('consolidation.warnings.reason')}
        dense
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <div className={styles['acts']}>
        <Button size="dense" busy={busy} onClick={() => void save()}>
          {t('consolidation.warnings.save')}
        </Button>
        <Button kind="quiet" size="dense" onClick={leave}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
