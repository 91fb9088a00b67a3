import { useMemo, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { formatDay } from '../../../lib/dates.ts';
import { SignedOutNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { usePageTitle } from '../../../ui/page.tsx';
import { useReadOnly, useRoomContext, useRow, useSummary, useVersion } from '../room/room-context.ts';
import { RoomPage } from '../room/room-page.tsx';
import { useSetAside } from '../../teamwork/open-work.ts';
import type { RowView } from '../sync/answer-views.ts';
import { WHOLE_ROW } from '../sync/answer-store.ts';
import { bareStances, citation, letterParts } from './letter-order.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { LetterAnswers } from '../../questions/answer/letter-answers.tsx';
import { LockNotice } from '../room/lock-notice.tsx';
import { LetterPartView } from './letter-part.tsx';
import { Overall } from './overall.tsx';
import { SubmitPanel } from './submit-panel.tsx';
import styles from './letter-page.module.css';

export default function LetterPage(): ReactElement {
  return (
    <RoomPage>
      <Letter />
    </RoomPage>
  );
}

/** The answer as it will be read: what is said of the whole, then the comments § by §; beside it, what is missing and the way to submit. */
function Letter(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { sync } = useSummary();
  const heading = usePageTitle<HTMLHeadingElement>(t('receipt.letter.title'));
  return (
    <div className={styles['page']}>
      <article className={styles['letter']}>
        {sync === 'signedOut' && <SignedOutNotice />}
        <LockNotice bare />
        <LetterHead />
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          <span className={styles['over']}>
            {t(round.questionsOnly ? 'questions.letter.over' : 'receipt.letter.over')}
          </span>{' '}
          {round.title}
        </h1>
        <Overall />
        <Attachments />
        {round.questions > 0 && <LetterAnswers />}
        {!round.questionsOnly && <Parts />}
      </article>
      <SubmitPanel />
    </div>
  );
}

function LetterHead(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const viewer = useViewer();
  const { round } = useRoomContext();
  const { receipt } = useSummary();
  const day = receipt === null ? round.serverTime : receipt.receivedAt;
  return (
    <div className={styles['head']}>
      <p className={styles['organisation']}>{viewer.organisationName}</p>
      <p>{formatDay(day, language)}</p>
      <p>{t('receipt.letter.number', { number: round.registrationNumber })}</p>
    </div>
  );
}

/** What goes of a row: without alternatives that another was chosen over. */
function going(view: RowView, aside: ReadonlySet<string>): RowView {
  return aside.size === 0 ? view : { ...view, comments: view.comments.filter(({ id }) => !aside.has(id)) };
}

function Parts(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { round, draft, store } = useRoomContext();
  const readOnly = useReadOnly();
  const all = useRow(WHOLE_ROW);
  const aside = useSetAside();
  const version = useVersion();
  // `version` counts the store's changes: the parts are gathered anew when any row has changed.
  const parts = useMemo(
    () => letterParts(draft, going(all, aside), (id) => going(store.row(id), aside)),
    // oxlint-disable-next-line react/exhaustive-deps
    [draft, store, all, aside, version],
  );
  // oxlint-disable-next-line react/exhaustive-deps
  const bare = useMemo(() => bareStances(draft, (id) => store.row(id)), [draft, store, version]);
  const base = `/remiss/${round.slug}/v${round.versionNumber}`;
  return (
    <section className={styles['parts']} aria-labelledby="synpunkter-rubrik">
      <h2 id="synpunkter-rubrik" className={styles['heading']}>
        {t('receipt.letter.parts')}
      </h2>
      {parts.length === 0 && (
        <p className={styles['none']}>
          {t('receipt.letter.none')}{' '}
          {!readOnly && <Link to={`/remiss/${round.slug}`}>{t('receipt.letter.toText')}</Link>}
        </p>
      )}
      {parts.map((part) => (
        <LetterPartView key={part.row?.id ?? WHOLE_ROW} part={part} base={base} />
      ))}
      {bare.length > 0 && (
        <div className={styles['part']}>
          <h3 className={styles['place']}>{t('receipt.letter.bare')}</h3>
          <dl className={styles['stances']}>
            {bare.map(({ stance, rows }) => (
              <div key={stance}>
                <dt>{labels.stance[stance]}</dt>
                <dd>{citation(rows, draft)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {!readOnly && (
        <p className={styles['more']}>
          <ButtonLink to={base}>{t('receipt.letter.more')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
