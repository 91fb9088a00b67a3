import { OwnOutcomeDocument, type OwnOutcomeQuery } from '@samsyn/contracts/outcome';
import { replyWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { formatDay } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Redline } from '../../ui/redline.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import styles from './outcome.module.css';

type OwnOutcome = NonNullable<OwnOutcomeQuery['ownOutcome']>;

const VERDICT_TONES = { MET: 'ok', PARTLY: 'info', NOT: 'danger' } as const;

/** What came of a body's own point: what was decided and why, the words it changed, and how the provision reads now. */
export default function OwnOutcomePage(): ReactElement {
  const { commentId = '' } = useParams();
  const { data, error, reload } = useAnswer(OwnOutcomeDocument, { commentId });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  return data.ownOutcome === null ? <NotFound /> : <OutcomeView outcome={data.ownOutcome} />;
}

function OutcomeView({ outcome }: { outcome: OwnOutcome }): ReactElement {
  const t = useText();
  const { number, address, roundSlug, roundTitle, versionNumber, text, proposedWording } = outcome;
  const place = address ?? t('outcome.whole');
  return (
    <Page
      narrow
      title={t('outcome.own.title', { number, place })}
      eyebrow={<Link to={`/remiss/${roundSlug}`}>{roundTitle}</Link>}
    >
      <Section title={t('outcome.own.said')}>
        <p className={styles['quiet']}>{t('outcome.own.on', { place, number: versionNumber })}</p>
        <p className={styles['content']} lang="sv">
          {text}
        </p>
        {proposedWording != null && proposedWording !== '' && (
          <p className={styles['law']} lang="sv">
            {t('outcome.own.wording', { wording: proposedWording })}
          </p>
        )}
      </Section>
      <Answer outcome={outcome} />
      <Changes outcome={outcome} />
      <Now outcome={outcome} />
    </Page>
  );
}

function Answer({ outcome: { reply, roundSlug } }: { outcome: OwnOutcome }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { verdict: verdicts } = replyWords(language);
  if (reply == null)
    return (
      <Section title={t('outcome.own.answer')}>
        <p className={styles['quiet']}>{t('outcome.own.noAnswer')}</p>
      </Section>
    );
  const { point } = reply;
  const decided = point.disposition ?? point.endorses?.disposition ?? null;
  const reason = point.disposition == null ? point.endorses?.reason : point.reason;
  const [said] = reply.verdicts;
  return (
    <Section title={t('outcome.own.answer')}>
      <p className={styles['head']}>
        {decided == null ? t('outcome.own.undecided') : <Badge tone="info">{labels.disposition[decided]}</Badge>}
      </p>
      <p className={styles['content']} lang="sv">
        {reason}
      </p>
      <RichText doc={point.assessment} headingLevel={3} lang="sv" />
      {said !== undefined && (
        <p>
          {t('outcome.own.verdict')} <Badge tone={VERDICT_TONES[said.verdict]}>{verdicts[said.verdict]}</Badge>{' '}
          <span lang="sv">{said.words}</span>
        </p>
      )}
      <p>
        <Link to={`/remiss/${roundSlug}/vart-svarsbrev#punkt-${point.ordinal}`}>
          {t('outcome.own.letter', { day: formatDay(reply.sentAt, language) })}
        </Link>
      </p>
    </Section>
  );
}

/** The words that were changed for it; none before the new text has been sent or decided. */
function Changes({ outcome: { changes, unchanged, place } }: { outcome: OwnOutcome }): ReactElement | null {
  const t = useText();
  if (place == null && changes.length === 0) return null;
  return (
    <Section title={t('outcome.own.changes')}>
      {changes.length === 0 && unchanged.length === 0 && <p className={styles['quiet']}>{t('outcome.own.nothing')}</p>}
      <ul className={styles['list']}>
        {changes.map(({ id, kind, fromAddress, toAddress, oldText, newText }) => (
          <li key={id} className={styles['item']}>
            <p className={styles['head']}>
              <span className={styles['place']}>{toAddress ?? fromAddress ?? t('outcome.front')}</span>
              <span>{t(`outcome.kind.${kind}`)}</span>
            </p>
            {(oldText !== '' || newText !== '') && (
              <p className={styles['law']} lang="sv">
                <Redline before={oldText} after={newText} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {unchanged.map((words) => (
        <p key={words} className={styles['content']} lang="sv">
          {words}
        </p>
      ))}
    </Section>
  );
}

/** How the provision reads in the newest text that the body may read. */
function Now({ outcome: { place, decision, versionId, versionNumber } }: { outcome: OwnOutcome }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (place == null) return null;
  const title = t(place.decided ? 'outcome.own.decided' : 'outcome.own.now', { number: place.versionNumber });
  return (
    <Section title={title}>
      {place.decided && decision != null && (
        <p className={styles['quiet']}>
          {t('outcome.own.days', {
            decided: formatDay(decision.decidedOn, language),
            inForce: formatDay(decision.inForceOn, language),
            number: decision.seriesNumber === '' ? t('outcome.noNumber') : decision.seriesNumber,
          })}
        </p>
      )}
      {place.address == null ? (
        <p>{t('outcome.own.gone')}</p>
      ) : (
        <>
          <p className={styles['place']}>{place.address}</p>
          <p className={styles['law']} lang="sv">
            {place.text}
          </p>
        </>
      )}
      <p>
        <Link to={`/jamfor/${versionId}/${place.versionId}`}>
          {t('outcome.compare', { from: versionNumber, to: place.versionNumber })}
        </Link>
      </p>
    </Section>
  );
}
