import type { CommentOutcomeQuery } from '@samsyn/contracts/trace';
import { labels, replyWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay, formatMoment } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import styles from './trace.module.css';

type Outcome = NonNullable<CommentOutcomeQuery['commentOutcome']>;
type Decided = Pick<Outcome, 'disposition' | 'reason' | 'state'>;

const VERDICT_TONES = { MET: 'ok', PARTLY: 'info', NOT: 'danger' } as const;

/** What was decided of the comment, or of each of its parts. */
export function Decision({ outcome }: { outcome: Outcome }): ReactElement {
  const t = useText();
  const { parts } = outcome;
  return (
    <Section title={t('trace.outcome.decision')}>
      <DecisionWords decided={outcome} />
      {parts.length > 0 && (
        <ol className={styles['list']} aria-label={t('trace.outcome.parts')}>
          {parts.map((part, index) => (
            <li key={part.id} className={styles['item']}>
              <p className={styles['place']}>
                {t('trace.outcome.part', { number: index + 1, address: part.address ?? t('trace.onWhole') })}
              </p>
              <p className={styles['said']} lang="sv">
                {part.text.trim()}
              </p>
              <DecisionWords decided={part} />
              {part.changeIds.length > 0 && (
                <p className={styles['quiet']}>{t('trace.outcome.partChanges', { count: part.changeIds.length })}</p>
              )}
              {part.unchanged.map((words) => (
                <p key={words} className={styles['quiet']} lang="sv">
                  {words}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function DecisionWords({ decided: { disposition, reason, state } }: { decided: Decided }): ReactElement {
  const t = useText();
  const words = labels(useLanguage()).disposition;
  if (disposition == null) return <p className={styles['quiet']}>{t('trace.outcome.undecided')}</p>;
  return (
    <>
      <p className={styles['head']}>
        <Badge tone={state === 'VALIDATED' ? 'ok' : 'warn'}>{words[disposition as keyof typeof words]}</Badge>
        {state !== 'VALIDATED' && <span>{t('trace.outcome.notValidated')}</span>}
      </p>
      <p className={styles['note']} lang="sv">
        {reason}
      </p>
    </>
  );
}

/** What its body was written, and whether it says that it was met. */
export function Reply({ outcome: { reply, roundSlug } }: { outcome: Outcome }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const words = labels(language).disposition;
  const { verdict: verdicts } = replyWords(language);
  if (reply == null)
    return (
      <Section title={t('trace.outcome.reply')}>
        <p className={styles['quiet']}>{t('trace.outcome.noReply')}</p>
      </Section>
    );
  const { point, sentAt, organisationId } = reply;
  const { endorses } = point;
  return (
    <Section title={t('trace.outcome.reply')}>
      <p>
        <Link to={`/remiss/${roundSlug}/svarsbrev/${organisationId}#punkt-${point.ordinal}`}>
          {t('trace.outcome.letter', { day: formatDay(sentAt, language) })}
        </Link>
      </p>
      {endorses != null && endorses.disposition != null && (
        <p className={styles['said']}>
          {t('trace.outcome.endorsed', { name: endorses.body, word: words[endorses.disposition] })}{' '}
          <span lang="sv">{endorses.reason}</span>
        </p>
      )}
      {point.disposition != null && (
        <p className={styles['said']}>
          {words[point.disposition]}: <span lang="sv">{point.reason}</span>
        </p>
      )}
      <RichText doc={point.assessment} headingLevel={3} lang="sv" />
      {reply.verdicts.length === 0 ? (
        <p className={styles['quiet']}>{t('trace.outcome.noVerdict')}</p>
      ) : (
        <ul className={styles['reasons']} aria-label={t('trace.outcome.verdicts')}>
          {reply.verdicts.map(({ verdict, words: own, givenAt, givenBy }) => (
            <li key={givenAt}>
              <Badge tone={VERDICT_TONES[verdict]}>{verdicts[verdict]}</Badge> <span lang="sv">{own}</span>{' '}
              <span className={styles['quiet']}>
                {t('trace.outcome.verdictBy', { name: givenBy, moment: formatMoment(givenAt, language) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
