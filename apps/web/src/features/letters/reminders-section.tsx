import { SetRemindersDocument } from '@samsyn/contracts/letters';
import { presetOf, REMINDER_PRESETS, type ReminderPreset, reminderProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound } from '../rounds/frame/use-round.ts';
import { mayWrite, type PartProps } from './part.ts';
import styles from './letters.module.css';

const CHOICES = ['USUAL', 'OFTEN', 'ONCE', 'NONE', 'OWN'] as const;
type Choice = ReminderPreset | 'OWN';

/** When those who have not answered are reminded: chosen here, and listed with what has been. */
export function RemindersSection(props: PartProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { round, delivery } = props;
  return (
    <Section title={t('letters.reminders')}>
      <p>{t('letters.reminders.about')}</p>
      {delivery.reminders.length > 0 && (
        <ul className={styles['days']}>
          {delivery.reminders.map(({ day, daysBefore, reminded }) => (
            <li key={`${day} ${daysBefore}`}>
              <time dateTime={day}>{formatDay(day, language)}</time>{' '}
              <span className={styles['quiet']}>
                {t('letters.reminders.before', { count: daysBefore })}
                {reminded !== null && `, ${t('letters.reminders.sent', { count: reminded })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite(round) && <Schedule {...props} />}
    </Section>
  );
}

function Schedule({ round, delivery, again }: PartProps): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetchRound = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [choice, setChoice] = useState<Choice>(presetOf(delivery.reminderDays) ?? 'OWN');
  const [own, setOwn] = useState(delivery.reminderDays.join(', '));
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const days =
      choice === 'OWN'
        ? own
            .split(/[\s,;]+/u)
            .filter(Boolean)
            .map(Number)
        : [...REMINDER_PRESETS[choice]];
    const [found] = reminderProblems(days);
    setProblem(found?.message);
    if (found !== undefined) return;
    const variables = { roundId: round.id, expectedVersion: delivery.version, days };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: SetRemindersDocument, variables });
      return data?.setReminders;
    });
    await Promise.all([again(), refetchRound()]);
    if (done !== null) say(t('letters.reminders.saved'));
  };
  return (
    <form
      className={styles['schedule']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Select
        label={t('letters.reminders.choice')}
        name="schedule"
        value={choice}
        onChange={setChoice}
        options={CHOICES.map((value) => ({ value, label: t(`letters.reminders.${value}`) }))}
      />
      {choice === 'OWN' && (
        <TextField
          label={t('letters.reminders.days')}
          hint={t('letters.reminders.hint')}
          name="days"
          value={own}
          onChange={setOwn}
          error={problem}
        />
      )}
      <p>
        <Button type="submit" busy={busy}>
          {t('letters.reminders.save')}
        </Button>
      </p>
    </form>
  );
}
