import { ResendInvitationDocument } from '@samsyn/contracts/letters';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Delivery, PartProps } from './part.ts';
import styles from './letters.module.css';

type Row = Delivery['rows'][number];

const TONES: Record<NonNullable<Row['state']>, Tone> = {
  QUEUED: 'neutral',
  SENT: 'ok',
  NOT_CONFIGURED: 'warn',
  FAILED: 'warn',
  BOUNCED: 'danger',
  NO_ADDRESS: 'warn',
};

/** Each body with where its invitation went and whether it came there. Those it did not reach stand first. */
export function DeliverySection({ round, delivery, again }: PartProps): ReactElement {
  const t = useText();
  const [resent, setResent] = useState<Row | null>(null);
  const bounced = delivery.rows.filter(({ state }) => state === 'BOUNCED').length;
  const maySend = round.viewerCan.includes('round.invite');
  return (
    <Section title={t('letters.delivery')}>
      {bounced > 0 && <Notice tone="warn">{t('letters.bounced', { count: bounced })}</Notice>}
      <Table caption={t('letters.delivery')} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('letters.body')}</th>
            <th scope="col">{t('letters.address')}</th>
            <th scope="col">{t('letters.invitation')}</th>
            <th scope="col">{t('letters.reminded')}</th>
            {maySend && <th scope="col">{t('letters.resend.column')}</th>}
          </tr>
        </thead>
        <tbody>
          {delivery.rows.map((row) => (
            <Line key={row.invitationId} row={row} {...(maySend && { onResend: () => setResent(row) })} />
          ))}
        </tbody>
      </Table>
      {resent !== null && (
        <ResendDialog
          row={resent}
          onClose={(done) => {
            setResent(null);
            if (done) void again();
          }}
        />
      )}
    </Section>
  );
}

function Line({ row, onResend }: { row: Row; onResend?: () => void }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const earlier = row.sendings.slice(0, -1);
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        {row.name}
      </th>
      <td className={styles['address']}>
        <span className={styles['moment']}>{row.address}</span>
        {row.address === null && t('letters.noMailbox')}
        {earlier.map(({ address, at }) => (
          <small key={at} className={styles['earlier']}>
            {t('letters.before', { address, moment: formatMoment(at, language) })}
          </small>
        ))}
      </td>
      <td className={styles['moment']}>
        {row.state !== null && (
          <>
            <Badge tone={TONES[row.state]}>{t(`letters.state.${row.state}`)}</Badge>{' '}
            <span className={styles['quiet']}>
              {row.at !== null && formatMoment(row.at, language)}
              {row.state === 'BOUNCED' && row.failure !== null && ` (${row.failure})`}
            </span>
          </>
        )}
      </td>
      <td className={styles['moment']}>
        {row.remindedAt !== null && formatMoment(row.remindedAt, language)}{' '}
        {row.reminderBouncedAt !== null && <Badge tone="danger">{t('letters.state.BOUNCED')}</Badge>}
      </td>
      {onResend && (
        <td className={styles['moment']}>
          {!row.hasAnswered && (
            <Button size="dense" onClick={onResend}>
              {t('letters.resend')}
              <span className="visually-hidden"> {row.name}</span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

/** The invitation once more, to an address that may be corrected. The list as it was sent stays. */
function ResendDialog({ row, onClose }: { row: Row; onClose: (done: boolean) => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [address, setAddress] = useState(row.address ?? '');
  const send = async (): Promise<void> => {
    const variables = { invitationId: row.invitationId, address };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: ResendInvitationDocument, variables });
      return data?.resendInvitation;
    });
    if (done === null) return;
    say(t('letters.resend.done', { name: row.name, address: address.trim() }));
    onClose(true);
  };
  const problem = trouble?.kind === 'refused' ? trouble.problems.find(({ field }) => field === 'address') : undefined;
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={t('letters.resend.title', { name: row.name })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t('letters.resend')}
          </Button>
          <Button onClick={() => onClose(false)}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {problem === undefined && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <TextField
          label={t('letters.address')}
          hint={t('letters.resend.hint')}
          name="address"
          type="email"
          value={address}
          onChange={setAddress}
          error={problem?.message}
        />
      </div>
    </Dialog>
  );
}
