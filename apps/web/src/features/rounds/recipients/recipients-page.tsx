import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { RoundFrame } from '../frame/round-frame.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import { EarlierSending } from './earlier-sending.tsx';
import { RecipientPicker } from './recipient-picker.tsx';
import { RecipientTable } from './recipient-table.tsx';
import { SavedLists } from './saved-lists.tsx';
import { useRecipients } from './use-recipients.ts';
import styles from './recipients.module.css';

/** Who is asked: picked from the register while the round is prepared, frozen as it was sent afterwards. */
export default function RecipientsPage(): ReactElement {
  return (
    <RoundFrame view="recipients">
      {(round) => (round.viewerCan.includes('round.prepare') ? <Picking round={round} /> : <AsSent round={round} />)}
    </RoundFrame>
  );
}

function Picking({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const picking = useRecipients(round);
  return (
    <>
      <TroubleNotice trouble={picking.trouble} onDismiss={picking.dismiss} />
      <div className={styles['picking']}>
        <Section title={t('rounds.recipients.add')}>
          <SavedLists round={round} picking={picking} />
          <EarlierSending round={round} picking={picking} />
          <RecipientPicker round={round} picking={picking} />
        </Section>
        <Section title={t('rounds.recipients.list', { count: round.recipients.length })}>
          {round.recipients.length === 0 ? (
            <EmptyState title={t('rounds.recipients.none')}>{t('rounds.recipients.noneText')}</EmptyState>
          ) : (
            <RecipientTable recipients={round.recipients} picking={picking} />
          )}
        </Section>
      </div>
    </>
  );
}

function AsSent({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <Section title={t('rounds.recipients.list', { count: round.recipients.length })}>
      {round.openedAt !== null && (
        <Notice>{t('rounds.recipients.frozen', { moment: formatMoment(round.openedAt, language) })}</Notice>
      )}
      <RecipientTable recipients={round.recipients} />
    </Section>
  );
}
