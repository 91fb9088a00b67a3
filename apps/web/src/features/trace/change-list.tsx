import type { ChangePartsFragment } from '@samsyn/contracts/trace';
import { labels } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { Link } from '../../ui/link.tsx';
import { Redline } from '../../ui/redline.tsx';
import styles from './trace.module.css';

type Reason = ChangePartsFragment['reasons'][number];

/** Changes of the text, each with the comments it came of, or the authority's own reason. */
export function ChangeList({
  changes,
  label,
}: {
  changes: readonly ChangePartsFragment[];
  label: string;
}): ReactElement {
  const t = useText();
  return (
    <ul className={styles['list']} aria-label={label}>
      {changes.map(({ id, kind, fromAddress, toAddress, oldText, newText, explainsItself, reasons }) => (
        <li key={id} className={styles['item']}>
          <p className={styles['head']}>
            <span className={styles['place']}>{toAddress ?? fromAddress ?? t('trace.front')}</span>
            <span>{t(`trace.kind.${kind}`)}</span>
          </p>
          {(oldText !== '' || newText !== '') && (
            <p className={styles['law']} lang="sv">
              <Redline before={oldText} after={newText} />
            </p>
          )}
          {explainsItself && reasons.length === 0 && <p className={styles['quiet']}>{t('trace.explainsItself')}</p>}
          {reasons.length > 0 && (
            <ul className={styles['reasons']}>
              {reasons.map((reason) => (
                <li key={reason.id}>
                  <ReasonWords reason={reason} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function ReasonWords({ reason }: { reason: Reason }): ReactElement {
  const t = useText();
  const words = labels(useLanguage()).disposition;
  const { commentId, organisationName, number, text, disposition, decisionReason, alsoSaidBy } = reason;
  if (commentId == null)
    return (
      <p>
        {t('trace.ownReason', { name: reason.by })} <span lang="sv">{reason.words}</span>
      </p>
    );
  return (
    <>
      <p>
        <Link to={`/synpunkt/${commentId}`}>
          {t('trace.comment', { name: organisationName ?? '', number: number ?? 0 })}
        </Link>
        {disposition != null && `: ${words[disposition as keyof typeof words]}`}
      </p>
      {text != null && text !== '' && (
        <p className={styles['said']} lang="sv">
          {text}
        </p>
      )}
      {decisionReason != null && (
        <p className={styles['quiet']}>
          {t('trace.decisionReason')} <span lang="sv">{decisionReason}</span>
        </p>
      )}
      {alsoSaidBy.length > 0 && (
        <p className={styles['quiet']}>{t('trace.alsoSaidBy', { names: alsoSaidBy.join(', ') })}</p>
      )}
    </>
  );
}
