import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { useAccount, type Account } from '../use-account.ts';
import { Contacts } from './contacts.tsx';
import { Missing } from './missing.tsx';
import { Parties } from './parties.tsx';
import { Reports } from './reports.tsx';
import { Rounds } from './rounds.tsx';
import styles from '../assignments.module.css';

/** One assignment from the first contact to the final report: who is to be heard, what has been done with each, what is missing. */
export default function AccountPage(): ReactElement {
  const { id = '' } = useParams();
  const { account, error, retry } = useAccount(id);
  if (account === undefined) return error ? <FaultNotice error={error} retry={retry} /> : <Loading />;
  return account === null ? <NotFound /> : <AccountView account={account} />;
}

function AccountView({ account }: { account: Account }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { id, title, registrationNumber, source, decidedOn, duties, mayWrite } = account;
  const facts = [
    registrationNumber ?? t('assignments.noNumber'),
    source,
    decidedOn === null ? '' : t('assignments.decided', { day: formatDay(decidedOn, language) }),
  ];
  return (
    <Page
      title={title}
      eyebrow={<Link to="/uppdrag">{t('assignments.title')}</Link>}
      lead={facts.filter((fact) => fact !== '').join(' · ')}
      actions={
        mayWrite && (
          <>
            <ButtonLink kind="primary" to={`/uppdrag/${id}/kontakt`}>
              {t('assignments.contact.new')}
            </ButtonLink>
            <ButtonLink to={`/moten/nytt?uppdrag=${id}`}>{t('assignments.meeting.new')}</ButtonLink>
            <ButtonLink to={`/uppdrag/${id}/andra`}>{t('assignments.change')}</ButtonLink>
          </>
        )
      }
    >
      <Missing account={account} />
      <Reports account={account} />
      <Parties account={account} />
      <Rounds rounds={account.rounds} />
      <Contacts account={account} />
      {duties.length > 0 && (
        <Section title={t('assignments.duties')}>
          <ul className={styles['duties']}>
            {duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('assignments.export')}>
        <p>{t('assignments.exportText')}</p>
        <p className={styles['row']}>
          {(['docx', 'pdf', 'csv'] as const).map((format) => (
            <a key={format} className={buttonClass({})} href={`/export/uppdrag/${id}/redovisning.${format}`} download>
              {t(`assignments.export.${format}`)}
            </a>
          ))}
        </p>
      </Section>
    </Page>
  );
}
