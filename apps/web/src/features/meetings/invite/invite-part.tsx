import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Meeting } from '../meeting.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { hasHeard, lettersByBody, type MeetingLetter } from './letters-by-body.ts';
import styles from '../meetings.module.css';

const TONES: Record<MeetingLetter['state'], Tone> = {
  QUEUED: 'neutral',
  SENT: 'ok',
  NOT_CONFIGURED: 'warn',
  FAILED: 'warn',
  BOUNCED: 'danger',
  NO_ADDRESS: 'warn',
};

/** Which bodies have been invited, when and where to; and the way to invite them, or to tell them that the meeting has moved. */
export function InvitePart({ meeting, again }: { meeting: Meeting; again: () => void }): ReactElement | null {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const bodies = lettersByBody(meeting);
  const invited = bodies.filter(({ letters }) => letters.length > 0);
  const maySend = meeting.mayWrite && meeting.planned;
  const unheard = bodies.filter(({ letters }) => letters.length > 0 && !hasHeard(letters)).length;
  if (invited.length === 0 && !maySend) return null;
  return (
    <Section
      title={t('meetings.invite.title')}
      actions={
        maySend && (
          <Button size="dense" onClick={() => setIsAsking(true)}>
            {t(invited.length === 0 ? 'meetings.invite' : 'meetings.invite.again')}
          </Button>
        )
      }
    >
      {maySend && unheard > 0 && <Notice tone="warn">{t('meetings.invite.unheard', { count: unheard })}</Notice>}
      {invited.length === 0 ? <p>{t('meetings.invite.none')}</p> : <Letters bodies={bodies} />}
      {isAsking && (
        <InviteDialog
          meeting={meeting}
          onClose={(sent) => {
            setIsAsking(false);
            if (sent) again();
          }}
        />
      )}
    </Section>
  );
}

function Letters({ bodies }: { bodies: ReturnType<typeof lettersByBody> }): ReactElement {
  const t = useText();
  return (
    <Table caption={t('meetings.invite.title')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('assignments.body')}</th>
          <th scope="col">{t('meetings.invite.address')}</th>
          <th scope="col">{t('meetings.invite.letter')}</th>
          <th scope="col">{t('meetings.invite.by')}</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <Line key={body.actorId} {...body} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ name, letters }: { name: string; letters: readonly MeetingLetter[] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [last, ...earlier] = letters;
  return (
    <tr>
      <th scope="row" className={styles['invitedName']}>
        {last?.name ?? name}
      </th>
      {last === undefined ? (
        <td colSpan={3} className={styles['quiet']}>
          {t('meetings.invite.not')}
        </td>
      ) : (
        <>
          <td className={styles['invitedAt']}>
            <span className={styles['moment']}>{last.address}</span>
            {earlier.map(({ id, address, at }) => (
              <small key={id} className={styles['earlier']}>
                {t('meetings.invite.before', { address, moment: formatMoment(at, language) })}
              </small>
            ))}
          </td>
          <td className={styles['moment']}>
            <Badge tone={TONES[last.state]}>{t(`meetings.letter.state.${last.state}`)}</Badge>{' '}
            {formatMoment(last.at, language)}
            {last.state === 'BOUNCED' && last.failure !== null && ` (${last.failure})`}
            {!last.holds && <small className={styles['earlier']}>{t('meetings.invite.otherTime')}</small>}
          </td>
          <td>{last.by}</td>
        </>
      )}
    </tr>
  );
}
