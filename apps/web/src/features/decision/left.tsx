import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Decision } from './decision.ts';
import styles from './decision.module.css';

/** Enough to begin with: the rest is met in the compilation. */
const SHOWN = 10;

/** What is left before the answers are put together, each with the way there. */
export function Left({ left, slug }: { left: Decision['left']; slug: string }): ReactElement {
  const t = useText();
  const shown = left.comments.slice(0, SHOWN);
  const more = left.undecided - shown.length;
  return (
    <>
      {left.undecided > 0 && (
        <div>
          <p>{t('decision.left.comments', { count: left.undecided })}</p>
          <ul className={styles['left']}>
            {shown.map(({ commentId, organisationName, number, address, path }) => (
              <li key={commentId}>
                <Link to={`/remiss/${slug}/sammanstallning/${path ?? 'hela'}`}>
                  {t('decision.left.comment', { name: organisationName, number })}
                </Link>
                <span className={styles['quiet']}>{address ?? t('decision.left.whole')}</span>
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p>
              <Link to={`/remiss/${slug}/sammanstallning`}>{t('decision.left.more', { count: more })}</Link>
            </p>
          )}
        </div>
      )}
      {left.waiting.length > 0 && (
        <p>
          {t('decision.left.waiting', { count: left.waiting.length })} {left.waiting.join(', ')}.{' '}
          <Link to={`/remiss/${slug}`}>{t('decision.left.toBoard')}</Link>
        </p>
      )}
      {left.unsorted > 0 && (
        <p>
          {t('decision.left.unsorted', { count: left.unsorted })}{' '}
          <Link to={`/remiss/${slug}/inkomna`}>{t('decision.left.toIncoming')}</Link>
        </p>
      )}
    </>
  );
}

/** What must be done before the decision and is not, by name. */
export function Blocking({ problems, slug }: { problems: Decision['blocking']; slug: string }): ReactElement {
  const t = useText();
  if (problems.length === 0) return <p>{t('rounds.gates.none')}</p>;
  return (
    <Notice
      tone="warn"
      title={t('rounds.gates.left', { count: problems.length })}
      actions={<Link to={`/remiss/${slug}/fore-beslut`}>{t('decision.toGates')}</Link>}
    >
      <ul className={styles['blocking']}>
        {problems.map(({ field, message }) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
