import { INCOMING_CHANNELS, type IncomingChannel } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import styles from './incoming.module.css';

/** How an answer came in: by what way, on what day, and what that rests on. */
export interface Received {
  channel: IncomingChannel;
  receivedOn: string;
  receivedTime: string;
  reason: string;
}

export function ReceivedFields({
  values,
  onChange,
  error,
}: {
  values: Received;
  onChange: (values: Received) => void;
  error: (field: string) => string | undefined;
}): ReactElement {
  const t = useText();
  const change = (parts: Partial<Received>): void => onChange({ ...values, ...parts });
  return (
    <>
      <Select
        label={t('incoming.channel')}
        name="channel"
        value={values.channel}
        onChange={(channel) => change({ channel })}
        options={INCOMING_CHANNELS.map((value) => ({ value, label: t(`incoming.channel.${value}`) }))}
      />
      <div className={styles['when']}>
        <TextField
          type="date"
          label={t('incoming.receivedOn')}
          hint={t('incoming.receivedOnHint')}
          name="receivedOn"
          value={values.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={error('receivedOn')}
        />
        <TextField
          type="time"
          label={t('incoming.receivedTime')}
          hint={t('incoming.receivedTimeHint')}
          name="receivedTime"
          optional
          value={values.receivedTime}
          onChange={(receivedTime) => change({ receivedTime })}
          error={error('receivedTime')}
        />
      </div>
      <TextArea
        label={t('incoming.reason')}
        hint={t('incoming.reasonHint')}
        name="reason"
        rows={2}
        optional
        value={values.reason}
        onChange={(reason) => change({ reason })}
        error={error('reason')}
      />
    </>
  );
}
