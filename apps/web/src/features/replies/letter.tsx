import { sizeWords } from '@samsyn/consultation';
import type { ReactElement, ReactNode } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Section } from '../../ui/page.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { Proposal } from './proposal.tsx';
import type { Content, Point } from './reply.ts';
import styles from './replies.module.css';

type Disposition = NonNullable<Point['disposition']>;

const TONES: Record<Disposition, Tone> = {
  ACCEPTED: 'ok',
  PARTLY: 'info',
  NOT_ACCEPTED: 'danger',
  NOTED: 'neutral',
  OUT_OF_SCOPE: 'neutral',
  TO_GUIDANCE: 'neutral',
};

/** A letter as it is read; `under` puts something below each point. */
export function Letter({ content, under }: { content: Content; under?: (point: Point) => ReactNode }): ReactElement {
  const t = useText();
  const { general, points, opening, closing, answer, files } = content;
  return (
    <div className={styles['letter']}>
      <Facts content={content} />
      {answer.form === 'OTHER_ORDER' && <p>{t('replies.otherOrder')}</p>}
      <RichText doc={opening} headingLevel={2} lang="sv" />
      {general !== null && (
        <Section title={t('replies.general')}>
          <blockquote className={styles['said']}>
            <RichText doc={general.text} headingLevel={3} lang="sv" />
          </blockquote>
          {general.themes.map((theme) => (
            <div key={theme.name}>
              <p className={styles['name']}>{t('replies.theme', { name: theme.name })}</p>
              <Answer disposition={theme.disposition} reason={theme.reason} />
            </div>
          ))}
        </Section>
      )}
      {points.length > 0 && (
        <Section title={t('replies.points', { count: points.length })}>
          <ol className={styles['points']}>
            {points.map((point) => (
              <li key={point.commentId} id={`punkt-${point.ordinal}`}>
                <OnePoint point={point} />
                {under?.(point)}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {files !== null && <Files files={files} />}
      <RichText doc={closing} headingLevel={2} lang="sv" />
    </div>
  );
}

/** What came with the answer: the body sees that it arrived. */
function Files({ files }: { files: NonNullable<Content['files']> }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <Section title={t('replies.files', { count: files.length })}>
      <ol className={styles['files']}>
        {files.map(({ id, title, fileName, size }) => (
          <li key={id}>
            <a href={`/filer/bilaga/${id}`} download>
              {title}
            </a>{' '}
            <span className={styles['quote']}>
              ({fileName}, {sizeWords(size, language)})
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Facts({ content: { round, answer, decision, bodyName } }: { content: Content }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const day = (iso: string): string => formatDay(iso, language);
  const stance = answer.overallStance === null ? null : labels.stance[answer.overallStance];
  const decided =
    decision === null ? null : t('replies.decided', { day: day(decision.decidedOn), number: decision.versionNumber });
  const all: [string, string | null][] = [
    ['to', bodyName],
    ['round', t('replies.roundIs', { ...round, number: round.versionNumber })],
    ['answer', t('replies.answerIs', { number: answer.receiptNumber, day: day(answer.receivedOn) })],
    ['stance', answer.endorses === null ? stance : `${stance ?? ''}: ${answer.endorses}`],
    ['decision', decided === null ? null : [decided, decision?.seriesNumber].filter(Boolean).join(', ')],
  ];
  return (
    <dl className={styles['facts']}>
      {all.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{t(`replies.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function OnePoint({ point }: { point: Point }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { number, address, stance, quote, text, proposal, endorses, disposition, reason, assessment } = point;
  const hasOwn = endorses === null || disposition !== null;
  return (
    <article className={styles['point']}>
      <h3 className={styles['place']}>
        {t('replies.point', { number, place: address ?? t('replies.whole') })}{' '}
        {stance !== null && <Badge>{labels.stance[stance]}</Badge>}
      </h3>
      <blockquote className={styles['said']}>
        {quote !== '' && <p className={styles['quote']}>”{quote}”</p>}
        <RichText doc={text} headingLevel={4} lang="sv" />
      </blockquote>
      {proposal !== null && <Proposal proposal={proposal} />}
      {endorses !== null && (
        <div>
          <p className={styles['name']}>
            {endorses.number === null
              ? t('replies.endorsesBody', { body: endorses.body })
              : t('replies.endorses', { body: endorses.body, number: endorses.number })}
          </p>
          <Answer disposition={endorses.disposition} reason={endorses.reason} />
        </div>
      )}
      {hasOwn && (
        <div>
          <p className={styles['name']}>{t(endorses === null ? 'replies.ours' : 'replies.oursAdded')}</p>
          <Answer disposition={disposition} reason={reason} />
          <RichText doc={assessment} headingLevel={4} lang="sv" />
        </div>
      )}
    </article>
  );
}

function Answer({ disposition, reason }: { disposition: Disposition | null; reason: string | null }): ReactElement {
  const t = useText();
  const labels = useLabels();
  if (disposition === null) return <p>{t('replies.undecided')}</p>;
  return (
    <p className={styles['answer']} lang="sv">
      <Badge tone={TONES[disposition]}>{labels.disposition[disposition]}</Badge> <span>{reason}</span>
    </p>
  );
}
