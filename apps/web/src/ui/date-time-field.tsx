import { parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import type { ReactElement } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useLanguage, useText } from '../app/text.ts';
import { formatWeekday, TIME_ZONE, weekNumber } from '../lib/dates.ts';
import field from './field.module.css';
import styles from './date-time-field.module.css';

/** A moment by the clock in Stockholm, as ISO 8601 in UTC; null while it is not whole. */
export function DateTimeField({
  label,
  name,
  hint,
  error,
  value,
  onChange,
  dayOnly = false,
}: {
  label: string;
  name: string;
  hint?: string;
  error?: string | undefined;
  value: string | null;
  onChange: (iso: string | null) => void;
  /** The day is chosen, and its time stays as it is. */
  dayOnly?: boolean;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const said =
    value === null || dayOnly
      ? null
      : `${formatWeekday(value, language)}, ${t('ui.week', { week: weekNumber(value) })}`;
  return (
    <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
      <DatePicker<ZonedDateTime>
        className={field['field'] ?? ''}
        value={value === null ? null : parseAbsolute(value, TIME_ZONE)}
        onChange={(moment) => onChange(moment === null ? null : moment.toDate().toISOString())}
        granularity={dayOnly ? 'day' : 'minute'}
        hourCycle={24}
        hideTimeZone
        isInvalid={error !== undefined}
      >
        <Label className={field['label'] ?? ''}>{label}</Label>
        {hint !== undefined && (
          <Text slot="description" className={field['hint'] ?? ''}>
            {hint}
          </Text>
        )}
        {error !== undefined && (
          <Text slot="errorMessage" className={field['error'] ?? ''}>
            {error}
          </Text>
        )}
        <Group id={name} tabIndex={-1} className={`${field['input']} ${styles['group']}`}>
          <DateInput className={styles['segments'] ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
          </DateInput>
          <Button className={styles['open'] ?? ''} aria-label={t('ui.calendar')}>
            <svg
              viewBox="0 0 18 18"
              width="18"
              height="18"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            >
              <path d="M2 4.5h14V16H2zM2 8h14M5.5 2v4M12.5 2v4" />
            </svg>
          </Button>
        </Group>
        {said !== null && <span className={field['hint']}>{said}</span>}
        <Popover className={styles['popover'] ?? ''}>
          <Dialog className={styles['dialog'] ?? ''}>
            <Calendar firstDayOfWeek="mon">
              <header className={styles['month']}>
                <Button slot="previous" className={styles['step'] ?? ''}>
                  ‹
                </Button>
                <Heading className={styles['heading'] ?? ''} />
                <Button slot="next" className={styles['step'] ?? ''}>
                  ›
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}
