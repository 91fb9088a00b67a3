import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Redline } from '../../ui/redline.tsx';
import type { Point } from './reply.ts';
import styles from './replies.module.css';

/** The wording as it was sent out, as the body would have it, and as it was decided. */
export function Proposal({ proposal }: { proposal: NonNullable<Point['proposal']> }): ReactElement {
  const t = useText();
  const { old, proposed, reason, decided } = proposal;
  return (
    <dl className={styles['wordings']} lang="sv">
      {old !== '' && (
        <div>
          <dt>{t('replies.wording.old')}</dt>
          <dd>{old}</dd>
        </div>
      )}
      <div>
        <dt>{t('replies.wording.proposed')}</dt>
        <dd>{proposed.trim() === '' ? t('replies.wording.removed') : <Redline before={old} after={proposed} />}</dd>
        {reason && <dd className={styles['quiet']}>{t('replies.wording.reason', { reason })}</dd>}
      </div>
      {decided !== null && (
        <div>
          <dt>{t('replies.wording.decided', { number: decided.versionNumber })}</dt>
          {decided.wording === null && <dd>{t('replies.wording.gone')}</dd>}
          {decided.wording === old && <dd>{t('replies.wording.same')}</dd>}
          {decided.wording !== null && decided.wording !== old && (
            <dd>
              <Redline before={old} after={decided.wording} />
            </dd>
          )}
        </div>
      )}
    </dl>
  );
}
