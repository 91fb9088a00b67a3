import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { useAssignmentWords, type Account } from '../use-account.ts';
import styles from '../assignments.module.css';

/** What is missing before the next report, first of all on the page. */
export function Missing({ account }: { account: Account }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const next = account.reports.find(({ givenOn }) => givenOn === null);
  if (next === undefined) {
    return (
      <Notice tone="ok">{t(account.reports.length === 0 ? 'assignments.noReports' : 'assignments.allGiven')}</Notice>
    );
  }
  const day = formatDay(next.dueOn, language);
  const title = t('assignments.missing', { day });
  return (
    <Section title={title}>
      {account.missing.length === 0 ? (
        <Notice tone="ok">{t('assignments.nothingMissing')}</Notice>
      ) : (
        <ul className={styles['gaps']} aria-label={title}>
          {account.missing.map((gap) => (
            <Gap key={`${gap.kind} ${gap.partyId} ${gap.way} ${gap.contactId}`} gap={gap} account={account} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Gap({ gap, account }: { gap: Account['missing'][number]; account: Account }): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const { kind, about, way, bodies, names, contactId } = gap;
  const party = account.parties.find(({ id }) => id === gap.partyId);
  const one = party !== undefined && !party.each && party.members > 1;
  const alone = bodies === 1 && party?.members === 1;
  const rest = bodies - names.length;
  const isMeeting = account.contacts.some(({ id, isMeeting: is }) => is && id === contactId);
  return (
    <li className={styles['gap']}>
      <p>
        <strong>{about}</strong>
        {way !== null && <>: {words.way[way].toLowerCase()}</>}
        {contactId !== null && account.mayWrite && (
          <>
            {' '}
            <Link to={isMeeting ? `/moten/${contactId}/andra` : `/uppdrag/${account.id}/kontakt/${contactId}`}>
              {t('assignments.contact.writeOutcome')}
            </Link>
          </>
        )}
      </p>
      <p className={styles['facts']}>
        {words.gap[kind]}
        {one && `. ${t('assignments.oneIsEnough')}`}
        {!one &&
          !alone &&
          bodies > 0 &&
          `: ${names.join(', ')}${rest > 0 ? ` ${t('assignments.andMore', { rest })}` : ''}`}
      </p>
    </li>
  );
}
