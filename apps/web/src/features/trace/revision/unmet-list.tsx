import { labels } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Link } from '../../../ui/link.tsx';
import styles from '../trace.module.css';
import { ChosenBar } from './chosen-bar.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { placeId } from './seek.ts';
import { useChosen } from './use-chosen.ts';
import { nextOf, useGoOn } from './use-go-on.ts';
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
  const goOn = useGoOn();
  const [answering, setAnswering] = useState<readonly Met[] | null>(null);
  const unmet = revision.met.filter(({ used, accounted }) => !used && !accounted);
  const open = unmet.filter(({ answer }) => answer == null).map(({ id }) => id);
  const chosen = useChosen(open);
  const together = mayWrite && open.length > 1;
  const nameOf = ({ organisationName: name, number }: Met): string => t('trace.comment', { name, number });
  if (unmet.length === 0) return <p className={styles['quiet']}>{t('trace.unmet.none')}</p>;
  return (
    <div className={styles['together']}>
      {together && (
        <ChosenBar
          chosen={chosen}
          open={open}
          action={t('trace.chosen.answer', { count: chosen.ids.length })}
          busy={revising.outcome.busy}
          onAct={() => setAnswering(unmet.filter(({ id }) => chosen.has(id)))}
        />
      )}
      <ul className={styles['list']}>
        {unmet.map((one) => {
          const name = nameOf(one);
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
                  {together && one.answer == null && (
                    <Checkbox
                      dense
                      data-tick
                      checked={chosen.has(one.id)}
                      onChange={(on) => chosen.set([one.id], on)}
                      label={
                        <>
                          {t('trace.chosen.tick')}
                          <span className="visually-hidden"> {name}</span>
                        </>
                      }
                    />
                  )}
                  {one.answer == null ? (
                    <Button size="dense" onClick={() => setAnswering([one])}>
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
          about={answering.map(nameOf).join('; ')}
          place={`${revision.draftId}:${answering.length === 1 ? answering[0]?.id : 'flera-synpunkter'}`}
          met={[]}
          revising={revising}
          save={async (_, said) => {
            const ids = answering.map(({ id }) => id);
            const done = await revising.explain([], ids, said);
            if (done) goOn(nextOf(open, ids));
            return done;
          }}
          onClose={() => setAnswering(null)}
        />
      )}
    </div>
  );
}
