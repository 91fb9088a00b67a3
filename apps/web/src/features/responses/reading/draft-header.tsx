import { useContext, useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePageTitle } from '../../../ui/page.tsx';
import { useReadOnly, useRoomContext, useRow, useSummary } from '../room/room-context.ts';
import { WHOLE_ROW } from '../sync/answer-store.ts';
import { Comments } from './comment-slot.tsx';
import { useReading } from './reading-context.ts';
import { WorkContext } from './work.ts';
import { lastPlace } from './use-address.ts';
import styles from './draft-header.module.css';

/** Above the law: which remiss, until when, where one left off, and what is said of the whole. */
export function DraftHeader({ base }: { base: string }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { round, version } = useRoomContext();
  const heading = usePageTitle<HTMLHeadingElement>(round.title);
  return (
    <header className={styles['header']}>
      <p className={styles['eyebrow']}>
        <span>{round.registrationNumber}</span>
        <Badge tone={round.state === 'OPEN' ? 'ok' : 'neutral'}>{labels.roundState[round.state]}</Badge>
        <span>
          {t('responses.deadline')} <Deadline at={round.deadline} serverTime={round.serverTime} />
        </span>
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {round.title}
      </h1>
      <p className={styles['subject']}>{round.subject}</p>
      <Submitted />
      <ShortWays />
      <Continue base={base} />
      <WholeComments />
      <div className={styles['act']}>
        {version.designation !== null && <p className={styles['designation']}>{version.designation}</p>}
        <p className={styles['actTitle']}>{version.title}</p>
        {version.enactingClause !== null && <p className={styles['clause']}>{version.enactingClause}</p>}
      </div>
    </header>
  );
}

function Submitted(): ReactElement | null {
  const t = useText();
  const { round } = useRoomContext();
  const { receipt } = useSummary();
  if (receipt === null) return null;
  return (
    <Notice
      tone="ok"
      title={t('responses.submitted.title')}
      actions={<Link to={`/remiss/${round.slug}/kvitto`}>{t('responses.toReceipt')}</Link>}
    >
      {t('responses.submitted.text', { number: receipt.number })}
    </Notice>
  );
}

/** The short ways to answer, and the way to what others have answered, where the round opens it. */
function ShortWays(): ReactElement | null {
  const t = useText();
  const { round } = useRoomContext();
  const { submissions } = useSummary();
  const readOnly = useReadOnly();
  const at = (path: string, word: string): ReactElement => <Link to={`/remiss/${round.slug}/${path}`}>{t(word)}</Link>;
  return (
    <p className={styles['ways']}>
      {round.questions > 0 && at('fragor', 'responses.questions')}
      {!readOnly && submissions.length === 0 && (
        <>
          {t('responses.short')}: {at('kort/ingen-erinran', 'responses.short.none')}
          {at('kort/avstar', 'responses.short.abstain')}
          {at('kort/annan-ordning', 'responses.short.elsewhere')}
        </>
      )}
      {submissions.length > 0 && at('inlamningar', 'responses.submissions')}
      {round.viewerCan.includes('others.read') && at('andras-svar', 'responses.others')}
    </p>
  );
}

/** "Fortsätt där du slutade": offered when one comes without an address of one's own. */
function Continue({ base }: { base: string }): ReactElement | null {
  const t = useText();
  const viewer = useViewer();
  const { round, draft } = useRoomContext();
  const { '*': address = '' } = useParams();
  // What was remembered when the page was opened; it follows the reader from then on.
  const [place] = useState(() => (address === '' ? lastPlace(viewer.id, round.id) : null));
  const node = place === null ? undefined : draft.byPath.get(place);
  if (node === undefined || node.row.id === draft.rows[0]?.id) return null;
  return (
    <p>
      <Link to={`${base}/${node.path}`} className={styles['continue']}>
        {t('responses.continue', { place: node.address })}
      </Link>
    </p>
  );
}

function WholeComments(): ReactElement | null {
  const t = useText();
  const readOnly = useReadOnly();
  const { comment } = useReading();
  const { comments } = useRow(WHOLE_ROW);
  const Work = useContext(WorkContext)?.Row;
  if (readOnly && comments.length === 0 && !Work) return null;
  return (
    <div className={styles['whole']} role="group" aria-label={t('responses.whole')}>
      <Comments row={null} />
      {!readOnly && (
        <p>
          <Button id="kommentera-helheten" kind="quiet" size="dense" onClick={() => comment(null)}>
            {t('responses.comment.whole')}
          </Button>
        </p>
      )}
      {Work && <Work row={null} />}
    </div>
  );
}
