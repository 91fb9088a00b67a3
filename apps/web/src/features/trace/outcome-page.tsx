import { CommentOutcomeDocument, type CommentOutcomeQuery } from '@samsyn/contracts/trace';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ChangeList } from './change-list.tsx';
import { Decision, Reply } from './outcome-decision.tsx';
import styles from './trace.module.css';

type Outcome = NonNullable<CommentOutcomeQuery['commentOutcome']>;

/** What came of a comment: the decision and its reason, the words it changed, and where it stands in each later version. */
export default function OutcomePage(): ReactElement {
  const { commentId = '' } = useParams();
  const { data, error, refetch } = useQuery(CommentOutcomeDocument, { variables: { commentId } });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return data.commentOutcome === null ? <NotFound /> : <OutcomeView outcome={data.commentOutcome} />;
}

function OutcomeView({ outcome }: { outcome: Outcome }): ReactElement {
  const t = useText();
  const { organisationName, number, text, proposedWording, roundSlug, roundTitle, versionNumber } = outcome;
  const { versionId, path, address, changes, unchanged } = outcome;
  return (
    <Page
      title={t('trace.comment', { name: organisationName, number })}
      eyebrow={<Link to={`/remiss/${roundSlug}`}>{roundTitle}</Link>}
    >
      <Section title={t('trace.outcome.said')}>
        <p>
          <Link to={`/foreskrift/${versionId}${path == null ? '' : `#${path}`}`}>
            {t('trace.outcome.on', { address: address ?? t('trace.onWhole'), number: versionNumber })}
          </Link>
        </p>
        <p className={styles['said']} lang="sv">
          {text}
        </p>
        {proposedWording != null && (
          <p className={styles['law']} lang="sv">
            {t('trace.outcome.wording', { wording: proposedWording })}
          </p>
        )}
      </Section>
      <Decision outcome={outcome} />
      <Section title={t('trace.outcome.changes')}>
        {changes.length === 0 && unchanged.length === 0 && (
          <p className={styles['quiet']}>{t('trace.outcome.nothing')}</p>
        )}
        {changes.length > 0 && <ChangeList changes={changes} label={t('trace.outcome.changes')} />}
        {changes.length > 0 && <Results outcome={outcome} />}
        {unchanged.map((one) => (
          <p key={one.versionId} className={styles['said']}>
            {t('trace.outcome.unchanged', { number: one.number, name: one.by })} <span lang="sv">{one.words}</span>
          </p>
        ))}
      </Section>
      <Reply outcome={outcome} />
      <Places outcome={outcome} />
    </Page>
  );
}

/** From a change to the provision through all versions. */
function Results({ outcome: { changes } }: { outcome: Outcome }): ReactElement {
  const t = useText();
  const units = new Map(changes.flatMap((change) => (change.toUnitId == null ? [] : [[change.toUnitId, change]])));
  return (
    <ul className={styles['buttons']}>
      {[...units].map(([unitId, { versionId, toAddress, number }]) => (
        <li key={unitId}>
          <Link to={`/foreskrift/${versionId}/historik/${unitId}`}>
            {t('trace.outcome.history', { address: toAddress ?? '', number })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Places({ outcome: { places } }: { outcome: Outcome }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (places.length === 0) return null;
  return (
    <Section title={t('trace.outcome.places')}>
      <ul className={styles['list']}>
        {places.map(({ versionId, number, path, address, explanation, explanationEnglish, judgedBy }) => (
          <li key={versionId} className={styles['item']}>
            <p className={styles['head']}>
              <Link to={`/foreskrift/${versionId}${path == null ? '' : `#${path}`}`}>
                {t('trace.outcome.place', { number, address: address ?? t('trace.nowhere') })}
              </Link>
            </p>
            <p className={styles['quiet']}>{(language === 'sv' ? explanation : explanationEnglish).join('. ')}</p>
            {judgedBy != null && <p className={styles['quiet']}>{t('trace.judgedBy', { name: judgedBy })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
