import { InviteToMeetingDocument } from '@samsyn/contracts/meetings';
import { meetingInvitationProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { Meeting } from '../meeting.ts';
import { hasHeard, type InvitedBody, lettersByBody } from './letters-by-body.ts';
import styles from '../meetings.module.css';

interface Row extends InvitedBody {
  chosen: boolean;
}

/** Who gets the letter, and at which mailbox. Those who have had it for this time and place are not chosen from the start. */
export function InviteDialog({
  meeting,
  onClose,
}: {
  meeting: Meeting;
  onClose: (sent: boolean) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [rows, setRows] = useState(() => rowsOf(meeting));
  const [english, setEnglish] = useState(meeting.letterLanguages.includes('en'));
  const [found, setFound] = useState<readonly ProblemLike[]>([]);
  const chosen = rows.filter((row) => row.chosen);
  const change = (id: string, part: Partial<Row>): void =>
    setRows((now) => now.map((row) => (row.actorId === id ? { ...row, ...part } : row)));
  const send = async (): Promise<void> => {
    const recipients = chosen.map(({ actorId, address }) => ({ actorId, address: address.trim() }));
    const asked = { startsAt: Date.parse(meeting.startsAt), participants: rows.map(({ actorId }) => actorId) };
    // whether it has begun is for the server's clock
    const problems = meetingInvitationProblems({ ...asked, recipients }, 0);
    setFound(problems);
    if (problems.length > 0) return;
    const languages: ('sv' | 'en')[] = english ? ['sv', 'en'] : ['sv'];
    const input = { meetingId: meeting.id, expectedVersion: meeting.version, recipients, languages };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: InviteToMeetingDocument, variables: { input } });
      return data?.inviteToMeeting;
    });
    if (done === null) return;
    say(t('meetings.invite.done', { count: done.letters.length - meeting.letters.length }));
    onClose(true);
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : found;
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const other = found.filter(({ field }) => !field?.startsWith('address-'));
  return (
    <Dialog
      open
      wide
      onClose={() => onClose(false)}
      title={t('meetings.invite.ask')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t('meetings.invite.send', { count: chosen.length })}
          </Button>
          <Button onClick={() => onClose(false)}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['participants']}>
        {(trouble?.kind !== 'refused' || trouble.problems.every(({ field }) => !field?.startsWith('address-'))) && (
          <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        )}
        {other.length > 0 && (
          <Notice tone="danger" alert>
            {other.map(({ message }) => message).join(' ')}
          </Notice>
        )}
        <p>{t('meetings.invite.about')}</p>
        <ul className={styles['participants']} aria-label={t('meetings.participants')}>
          {rows.map((row) => (
            <li key={row.actorId} className={styles['participant']}>
              <Checkbox
                dense
                label={
                  <>
                    {row.name}
                    {hasHeard(row.letters) && <span className={styles['quiet']}> · {t('meetings.invite.has')}</span>}
                  </>
                }
                checked={row.chosen}
                onChange={(isChosen) => change(row.actorId, { chosen: isChosen })}
              />
              {row.chosen && (
                <TextField
                  label={t('meetings.invite.addressOf', { name: row.name })}
                  name={`address-${row.actorId}`}
                  type="email"
                  dense
                  value={row.address}
                  onChange={(address) => change(row.actorId, { address })}
                  error={error(`address-${row.actorId}`)}
                />
              )}
            </li>
          ))}
        </ul>
        <Checkbox label={t('meetings.invite.english')} name="english" checked={english} onChange={setEnglish} />
      </div>
    </Dialog>
  );
}

function rowsOf(meeting: Meeting): Row[] {
  return lettersByBody(meeting)
    .filter(({ actorId }) => meeting.participants.some((one) => one.actorId === actorId))
    .map((body) => ({ ...body, chosen: !body.absent && !hasHeard(body.letters) }));
}
