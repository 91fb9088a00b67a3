import { type ChoicePartsFragment, ChooseRemindersDocument, ReminderChoiceDocument } from '@samsyn/contracts/reminders';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useLinkKey } from '../identity/link-key.ts';
import styles from './choice-page.module.css';

/** The page behind a reminder's link: reminders off, and on again. Looking changes nothing: mail filters look too. */
export default function ChoicePage(): ReactElement {
  const t = useText();
  const token = useLinkKey();
  const { data, error, reload } = useAnswer(ReminderChoiceDocument, { token });
  if (error) return <FaultNotice error={error} retry={() => void reload()} />;
  if (data === undefined) return <Loading />;
  return (
    <Page title={t('reminders.title')} narrow>
      {data.reminderChoice === null ? (
        <p>{t('reminders.unknown')}</p>
      ) : (
        <Choosing token={token} found={data.reminderChoice} />
      )}
    </Page>
  );
}

function Choosing({ token, found }: { token: string; found: ChoicePartsFragment }): ReactElement {
  const t = useText();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [choice, setChoice] = useState(found);
  const choose = async (all: boolean, muted: boolean): Promise<void> => {
    const chosen = await run(
      async () => (await request(ChooseRemindersDocument, { token, all, muted })).chooseReminders,
    );
    if (chosen !== null) setChoice(chosen);
  };
  const { organisationName: organisation, roundTitle: round, roundMuted, allMuted } = choice;
  return (
    <div className={styles['choice']}>
      <p>{t('reminders.about', { organisation })}</p>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p role="status" className={styles['now']}>
        {allMuted
          ? t('reminders.all.isOff')
          : roundMuted && round !== null
            ? t('reminders.round.isOff', { round })
            : t('reminders.isOn')}
      </p>
      {round !== null && !allMuted && (
        <p>
          <Button kind="primary" busy={busy} onClick={() => void choose(false, !roundMuted)}>
            {t(roundMuted ? 'reminders.round.on' : 'reminders.round.off', { round })}
          </Button>
        </p>
      )}
      <p>
        <Button busy={busy} onClick={() => void choose(true, !allMuted)}>
          {t(allMuted ? 'reminders.all.on' : 'reminders.all.off')}
        </Button>
      </p>
    </div>
  );
}
