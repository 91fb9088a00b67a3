import { EarlierReasonsDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { DISPOSITION_TONES } from '../tones.ts';
import { ReasonTemplates, type TemplatesProps } from './reason-templates.tsx';
import styles from './assessment.module.css';

export interface ReasonsProps extends TemplatesProps {
  commentId: string;
}

/** Reasons to give again: those given on the same provision or theme, and the authority's templates. Asked for when wanted. */
export function Reasons(props: ReasonsProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button kind="quiet" size="dense" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'consolidation.reasons.close' : 'consolidation.reasons.open')}
        </Button>
      </div>
      {open && (
        <div className={styles['reasons']}>
          <Earlier {...props} />
          <ReasonTemplates reason={props.reason} onTake={props.onTake} />
        </div>
      )}
    </>
  );
}

function Earlier({ commentId, onTake }: ReasonsProps): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { data, error, refetch } = useQuery(EarlierReasonsDocument, {
    variables: { commentId },
    fetchPolicy: 'network-only',
  });
  if (error !== undefined) return <FaultNotice error={error} retry={() => void refetch().catch(() => undefined)} />;
  if (data === undefined) return <Loading />;
  const { earlierReasons } = data;
  return (
    <>
      <h4 className={styles['wholeTitle']}>{t('consolidation.reasons.earlier')}</h4>
      {earlierReasons.length === 0 && <p className={styles['none']}>{t('consolidation.reasons.none')}</p>}
      <ul>
        {earlierReasons.map(({ commentId: from, organisationName: name, number, disposition, reason, times }) => (
          <li key={`${from} ${disposition}`}>
            <p className={styles['standing']}>
              <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>
              <span className={styles['state']}>
                {t('consolidation.reasons.times', { name, number, times, others: times - 1 })}
              </span>
              <Button
                size="dense"
                aria-label={t('consolidation.reasons.useOf', { name })}
                onClick={() => onTake({ disposition, reason, reasonFrom: from })}
              >
                {t('consolidation.reasons.use')}
              </Button>
            </p>
            <p className={styles['reason']}>{reason}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
