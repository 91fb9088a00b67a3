import { deadlineMoment, deadlineTimeOf, isDay, stockholmDayOf } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useText } from '../app/text.ts';
import { DateTimeField } from './date-time-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './deadline-field.module.css';

/** The last moment of something: a day, and a time of day where there is to be one; else the day to its end. ISO 8601 in UTC, null while it is not whole. */
export function DeadlineField({
  label,
  name,
  hint,
  error,
  value,
  onChange,
}: {
  label: string;
  name: string;
  hint?: string;
  error?: string | undefined;
  value: string | null;
  onChange: (iso: string | null) => void;
}): ReactElement {
  const t = useText();
  const [time, setTime] = useState(() => (value === null ? '' : (deadlineTimeOf(Date.parse(value)) ?? '')));
  const change = (iso: string | null, clock: string): void => {
    const day = iso === null ? '' : stockholmDayOf(Date.parse(iso));
    onChange(isDay(day) ? new Date(deadlineMoment(day, clock === '' ? null : clock)).toISOString() : null);
  };
  return (
    <div className={styles['deadline']}>
      <DateTimeField
        dayOnly
        label={label}
        name={name}
        {...(hint !== undefined && { hint })}
        error={error}
        value={value}
        onChange={(iso) => change(iso, time)}
      />
      <TextField
        label={t('ui.time')}
        hint={t('ui.time.hint')}
        name={`${name}-time`}
        type="time"
        optional
        value={time}
        onChange={(clock) => {
          setTime(clock);
          change(value, clock);
        }}
      />
    </div>
  );
}
