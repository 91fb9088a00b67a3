import { SetReplyAddressDocument } from '@samsyn/contracts/replies';
import { replyWords } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import type { RoundReplies } from './reply.ts';
import styles from './replies.module.css';

type Recipient = RoundReplies['recipients'][number];

const gets = ({ outcome }: Recipient): boolean => outcome === 'LETTER' || outcome === 'WITHOUT_CONTENTS';

/** Who gets a letter and how; who gets none, and why. */
export function Recipients({ round, replies }: { round: OfficeRound; replies: RoundReplies }): ReactElement {
  const t = useText();
  const { outcome: names } = replyWords(useLanguage());
  const [changed, setChanged] = useState<Recipient | null>(null);
  const to = replies.recipients.filter(gets);
  const others = replies.recipients.filter((one) => !gets(one));
  return (
    <>
      <Section title={t('replies.to', { count: to.length })}>
        <Table caption={t('replies.to', { count: to.length })} hideCaption dense>
          <thead>
            <tr>
              <th scope="col">{t('replies.body')}</th>
              <th scope="col">{t('replies.pointCount')}</th>
              <th scope="col">{t('replies.how')}</th>
              <th scope="col">{t('replies.state')}</th>
              <th scope="col">{t('replies.letter')}</th>
            </tr>
          </thead>
          <tbody>
            {to.map((one) => (
              <Row
                key={one.organisationId}
                round={round}
                recipient={one}
                {...(replies.mayWrite && one.letterId === null && { onChange: () => setChanged(one) })}
              />
            ))}
          </tbody>
        </Table>
      </Section>
      {others.length > 0 && (
        <Section title={t('replies.notTo', { count: others.length })}>
          <Table caption={t('replies.notTo', { count: others.length })} hideCaption dense>
            <thead>
              <tr>
                <th scope="col">{t('replies.body')}</th>
                <th scope="col">{t('replies.why')}</th>
              </tr>
            </thead>
            <tbody>
              {others.map(({ organisationId, name, outcome }) => (
                <tr key={organisationId}>
                  <th scope="row" className={styles['row']}>
                    {name}
                  </th>
                  <td>{names[outcome]}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
      {changed !== null && <AddressDialog roundId={round.id} recipient={changed} onClose={() => setChanged(null)} />}
    </>
  );
}

const TONES: Record<NonNullable<Recipient['mail']>['state'], Tone> = {
  QUEUED: 'neutral',
  SENT: 'ok',
  NOT_CONFIGURED: 'warn',
  FAILED: 'warn',
  BOUNCED: 'danger',
  NO_ADDRESS: 'warn',
};

function Row({
  round,
  recipient,
  onChange,
}: {
  round: OfficeRound;
  recipient: Recipient;
  onChange?: () => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { channel: channels, outcome: outcomes } = replyWords(language);
  const { organisationId, name, outcome, channel, address, points, sentAt, mail, tally } = recipient;
  const file = (format: string): string =>
    `/export/remiss/${round.slug}/svarsbrev/${organisationId}/svarsbrev.${format}`;
  return (
    <tr>
      <th scope="row" className={styles['row']}>
        {name}
        {outcome === 'WITHOUT_CONTENTS' && <small className={styles['quiet']}> {outcomes[outcome]}</small>}
      </th>
      <td>{points}</td>
      <td className={styles['address']}>
        {channels[channel]}
        {address !== null && `: ${address}`}{' '}
        {onChange && (
          <Button size="dense" onClick={onChange}>
            {t('replies.address.change')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </td>
      <td className={styles['cell']}>
        {sentAt === null ? t('replies.notSent') : formatDay(sentAt, language)}{' '}
        {mail !== null && <Badge tone={TONES[mail.state]}>{t(`letters.state.${mail.state}`)}</Badge>}{' '}
        {tally !== null && tally.points > 0 && (
          <span className={styles['quiet']}>
            {t('replies.answered', { said: tally.points - tally.UNANSWERED, total: tally.points })}
          </span>
        )}
      </td>
      <td className={styles['cell']}>
        <Link to={`/remiss/${round.slug}/svarsbrev/${organisationId}`}>
          {t(sentAt === null ? 'replies.preview' : 'replies.read')}
          <span className="visually-hidden"> {name}</span>
        </Link>{' '}
        {channel === 'POST' && (
          <a href={file('pdf')} download>
            {t('replies.file.post')}
            <span className="visually-hidden"> {name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function AddressDialog({
  roundId,
  recipient,
  onClose,
}: {
  roundId: string;
  recipient: Recipient;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [address, setAddress] = useState(recipient.address ?? '');
  const { organisationId, name } = recipient;
  const save = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: SetReplyAddressDocument,
        variables: { roundId, organisationId, address },
        refetchQueries: ['RoundReplies'],
      });
      return data?.setReplyAddress;
    });
    if (done === null) return;
    say(t('replies.address.saved'));
    onClose();
  };
  const problem = trouble?.kind === 'refused' ? trouble.problems.find(({ field }) => field === 'address') : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('replies.address.title', { name })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('replies.address.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {problem === undefined && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <TextField
          label={t('replies.address')}
          hint={t('replies.address.hint')}
          name="address"
          type="email"
          value={address}
          onChange={setAddress}
          error={problem?.message}
          optional
        />
      </div>
    </Dialog>
  );
}
