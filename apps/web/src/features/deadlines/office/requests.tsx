import { RoundExtensionsDocument, type ExtensionPartsFragment } from '@samsyn/contracts/rounds';
import { useQuery } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import { type OfficeRound, useRoundLive } from '../../rounds/frame/use-round.ts';
import { DecisionBadge, Exchange } from '../decision.tsx';
import styles from '../deadlines.module.css';
import { DecideDialog } from './decide-dialog.tsx';

/** Who has asked for more time: those that wait for an answer, and behind them those that have one. Nothing where nobody has asked. */
export function Requests({ round }: { round: OfficeRound }): ReactElement | null {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, refetch } = useQuery(RoundExtensionsDocument, { variables: { roundId: round.id } });
  useRoundLive(round.id, ['board'], () => void refetch());
  const [asked, setAsked] = useState<{ extension: ExtensionPartsFragment; grant: boolean } | null>(null);
  const all = data?.extensions ?? [];
  if (all.length === 0) return null;
  const waiting = all.filter(({ decision }) => decision === null);
  const decided = all.filter(({ decision }) => decision !== null);
  const mayDecide = round.viewerCan.includes('extension.decide');
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          {t('deadlines.requests', { count: waiting.length })}
        </span>
      }
    >
      {waiting.length > 0 && (
        <ul className={styles['list']}>
          {waiting.map((extension) => (
            <li key={extension.id} className={styles['item']}>
              <Head extension={extension} />
              <Exchange extension={extension} />
              {mayDecide && (
                <p className={styles['actions']}>
                  <Button size="dense" kind="primary" onClick={() => setAsked({ extension, grant: true })}>
                    {t('deadlines.grant')}
                    <span className="visually-hidden"> {extension.organisationName}</span>
                  </Button>
                  <Button size="dense" onClick={() => setAsked({ extension, grant: false })}>
                    {t('deadlines.refuse')}
                    <span className="visually-hidden"> {extension.organisationName}</span>
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <details className={styles['decided']}>
          <summary>{t('deadlines.decided', { count: decided.length })}</summary>
          <ul className={styles['list']}>
            {decided.map((extension) => (
              <li key={extension.id} className={styles['item']}>
                <Head extension={extension} />
                <Exchange extension={extension} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked !== null && (
        <DecideDialog
          {...asked}
          serverTime={round.serverTime}
          onClose={(done) => {
            setAsked(null);
            // the button that was pressed is gone with what it was about
            if (done) setTimeout(() => heading.current?.focus());
          }}
        />
      )}
    </Section>
  );
}

function Head({ extension }: { extension: ExtensionPartsFragment }): ReactElement {
  return (
    <p className={styles['head']}>
      <strong>{extension.organisationName}</strong>
      <DecisionBadge decision={extension.decision} />
    </p>
  );
}
