import { labels } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import styles from '../trace.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { placeId } from './seek.ts';
import type { Met, Revision, Revising } from './use-revision.ts';

/** Comments that were met, wholly or partly, without any change being tied to them: tied to one above, or told why not. */
export function UnmetList({
  revision,
  revising,
  mayWrite,
}: {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}): ReactElement {
  const t = useText();
  const words = labels(useLanguage()).disposition;
  const [answering, setAnswering] = useState<Met | null>(null);
  const unmet = revision.met.filter(({ used, accounted }) => !used && !accounted);
  if (unmet.length === 0) return <p className={styles['quiet']}>{t('trace.unmet.none')}</p>;
  return (
    <>
      <ul className={styles['list']}>
        {unmet.map((one) => {
          const name = t('trace.comment', { name: one.organisationName, number: one.number });
          return (
            <li key={one.id} className={styles['item']}>
              <h3 id={placeId(one.id)} tabIndex={-1} className={styles['head']}>
                <Link to={`/synpunkt/${one.commentId}`}>{name}</Link>
                <span>{one.address ?? t('trace.onWhole')}</span>
                <span>{words[one.disposition as keyof typeof words]}</span>
                {one.answer == null && <Badge tone="warn">{t('trace.unmet.open')}</Badge>}
              </h3>
              <p className={styles['said']} lang="sv">
                {one.text}
              </p>
              {one.answer != null && (
                <p className={styles['quiet']}>
                  {t('trace.ownReason', { name: one.answer.by })} <span lang="sv">{one.answer.words}</span>
                </p>
              )}
              {mayWrite && (
                <div className={styles['buttons']}>
                  {one.answer == null ? (
                    <Button size="dense" onClick={() => setAnswering(one)}>
                      {t('trace.unmet.answer')}
                      <span className="visually-hidden"> {name}</span>
                    </Button>
                  ) : (
                    <Button size="dense" kind="quiet" onClick={() => void revising.takeBack(one.answer?.id ?? '')}>
                      {t('trace.reason.takeBack')}
                      <span className="visually-hidden"> {name}</span>
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {answering !== null && (
        <ReasonDialog
          title={t('trace.unmet.answer')}
          place={`${revision.draftId}:${answering.id}`}
          met={[]}
          revising={revising}
          save={async (_, said) => revising.explain([], [answering.id], said)}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}
