import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Link } from '../../../ui/link.tsx';
import { Section } from '../../../ui/page.tsx';
import { useAssignmentWords, type Account, type Contact } from '../use-account.ts';
import styles from '../assignments.module.css';

const SHOWN = 4;

/** Meetings and other contacts, the latest first. */
export function Contacts({ account }: { account: Account }): ReactElement {
  const t = useText();
  return (
    <Section title={t('assignments.contacts')}>
      {account.contacts.length === 0 && <EmptyState title={t('assignments.noContacts')} />}
      <ol className={styles['contacts']}>
        {account.contacts.map((contact) => (
          <ContactNote key={contact.id} contact={contact} account={account} />
        ))}
      </ol>
    </Section>
  );
}

function ContactNote({ contact, account }: { contact: Contact; account: Account }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const words = useAssignmentWords();
  const { id, kind, heldOn, planned, isMeeting, about, outcome, versionLabel, actors } = contact;
  const heading = `${words.contactKind[kind]} ${formatDay(heldOn, language)}`;
  return (
    <li className={styles['contact']}>
      <div className={styles['contactHead']}>
        <h3 className={styles['contactTitle']}>{heading}</h3>
        {planned && <Badge tone="info">{words.standing.PLANNED}</Badge>}
        {isMeeting && (
          <Link to={`/moten/${id}`} aria-label={t('assignments.meeting.one', { what: heading })}>
            {t('assignments.meeting.open')}
          </Link>
        )}
        {account.mayWrite && !isMeeting && (
          <Link
            to={`/uppdrag/${account.id}/kontakt/${id}`}
            aria-label={t('assignments.contact.changeOne', { what: heading })}
          >
            {t('assignments.contact.change')}
          </Link>
        )}
      </div>
      <p>{about}</p>
      <p className={styles['facts']}>
        <Names names={actors.map(({ name }) => name)} />
        {versionLabel !== null && ` · ${t('assignments.on', { version: versionLabel })}`}
      </p>
      {!planned && (
        <p>
          <span className={styles['facts']}>{t('assignments.outcome')}:</span>{' '}
          {outcome === '' ? <Badge tone="warn">{words.gap.NO_OUTCOME}</Badge> : outcome}
        </p>
      )}
    </li>
  );
}

/** A few names; the rest can be opened. */
function Names({ names }: { names: readonly string[] }): ReactElement {
  const t = useText();
  if (names.length <= SHOWN) return <>{names.join(', ')}</>;
  return (
    <details className={styles['names']}>
      <summary>{t('assignments.bodies', { count: names.length })}</summary>
      {names.join(', ')}
    </details>
  );
}
