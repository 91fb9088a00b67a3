import { deadlineWords, visibilityWords } from '@samsyn/consultation';
import type { ReactElement, ReactNode } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatDay, weekNumber } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Section } from '../../../ui/page.tsx';
import { missingCount, openChecklist, type ChecklistItem } from '../model/open-checklist.ts';
import type { OfficeRound } from '../frame/use-round.ts';
import styles from './overview.module.css';

const PLACES: Record<ChecklistItem['key'], string> = {
  subject: 'uppgifter',
  deadline: 'uppgifter',
  time: 'uppgifter',
  recipients: 'sandlista',
  mailboxes: 'sandlista',
  coverLetter: 'handlingar',
  impactAssessment: 'handlingar',
  questions: 'fragor',
};

/** A round before it is sent: what is missing, each with the way to it, beside what it says. */
export function Preparing({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const now = useNow(round.serverTime);
  const items = openChecklist(round, now);
  const missing = missingCount(items);
  return (
    <div className={styles['preparing']}>
      <Section title={missing === 0 ? t('rounds.check.ready') : t('rounds.check.missing', { count: missing })}>
        <ul className={styles['checks']}>
          {items.map((item) => (
            <Check key={item.key} item={item} to={`/remiss/${round.slug}/${PLACES[item.key]}`} />
          ))}
        </ul>
      </Section>
      <Statement round={round} />
    </div>
  );
}

function Check({ item, to }: { item: ChecklistItem; to: string }): ReactElement {
  const t = useText();
  const { key, done, advisory, count = 0 } = item;
  const state = done ? 'done' : advisory ? 'advice' : 'missing';
  return (
    <li className={styles['check']} data-state={state}>
      <Mark state={state} />
      <span className={styles['checkText']}>
        <Link to={to}>{t(`rounds.check.${key}`, { count })}</Link>
        {!done && <span className={styles['checkWhy']}>{t(`rounds.check.why.${key}`, { count })}</span>}
      </span>
      <Badge tone={done ? 'ok' : advisory ? 'warn' : 'danger'}>{t(`rounds.check.state.${state}`)}</Badge>
    </li>
  );
}

function Mark({ state }: { state: 'done' | 'advice' | 'missing' }): ReactElement {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      className={styles['mark']}
      fill="none"
      strokeWidth="2"
    >
      {state !== 'done' && <circle cx="10" cy="10" r="8" stroke="currentColor" />}
      {state === 'done' && <path d="m3.5 10.5 4.2 4.2L16.5 5.5" stroke="currentColor" />}
      {state === 'advice' && <path d="M10 5.5v5.2M10 13.2v1.6" stroke="currentColor" />}
    </svg>
  );
}

function Statement({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const { assignment } = round;
  const week = t('ui.week', { week: weekNumber(round.deadline) });
  return (
    <Section
      title={t('rounds.statement')}
      actions={
        round.viewerCan.includes('round.prepare') && (
          <ButtonLink size="dense" to={`/remiss/${round.slug}/uppgifter`}>
            {t('rounds.form.change')}
          </ButtonLink>
        )
      }
    >
      <dl className={styles['facts']}>
        <Fact term={t('rounds.form.version')}>
          {round.questionsOnly ? (
            t('rounds.form.onlyQuestions')
          ) : (
            <Link to={`/foreskrift/${round.versionId}`}>
              {t('rounds.version', { title: round.regulationTitle, number: round.versionNumber })}
            </Link>
          )}
        </Fact>
        {!round.questionsOnly && (
          <Fact term={t('rounds.parts')}>
            {round.followsRoundId !== null && t('rounds.parts.changed')}
            {round.followsRoundId === null &&
              (round.openProvisions.length === 0
                ? t('rounds.parts.whole')
                : t('rounds.parts.some', { count: round.openProvisions.length }))}
            {round.versionNumber > 1 && (
              <>
                {' '}
                <Link to={`/remiss/${round.slug}/andringar`}>{t('rounds.parts.follow')}</Link>
              </>
            )}
            {round.followsRoundId === null && round.viewerCan.includes('round.prepare') && (
              <>
                {' '}
                <Link to={`/remiss/${round.slug}/delar`}>{t('rounds.parts.choose')}</Link>
              </>
            )}
          </Fact>
        )}
        <Fact term={t('rounds.form.subject')}>
          <span className={styles['subject']}>{round.subject}</span>
        </Fact>
        <Fact term={t('rounds.form.assurance')}>{labels.assurance[round.assurance]}</Fact>
        <Fact term={t('rounds.form.answersVisible')}>{visibilityWords(round.answersVisible, language)}</Fact>
        <Fact term={t('rounds.deadline')}>
          {deadlineWords(Date.parse(round.deadline), language)} ({week})
        </Fact>
        {round.shortTimeReason !== null && (
          <Fact term={t('rounds.form.shortTimeReason')}>
            <span className={styles['subject']}>{round.shortTimeReason}</span>
          </Fact>
        )}
        {round.noExtensions && <Fact term={t('rounds.extensions')}>{t('rounds.form.noExtensions')}</Fact>}
        {assignment !== null && (
          <Fact term={t('rounds.assignment')}>
            {assignment.title}
            <details className={styles['duties']}>
              <summary>{t('rounds.assignment.duties', { count: assignment.duties.length })}</summary>
              <ul>
                {assignment.duties.map((duty, index) => (
                  <li key={index}>{duty}</li>
                ))}
              </ul>
              {assignment.finalReportAt !== null && (
                <p>{t('rounds.assignment.report', { day: formatDay(assignment.finalReportAt, language) })}</p>
              )}
            </details>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
