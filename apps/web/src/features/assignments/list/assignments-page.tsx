import { AssignmentsDocument, type AssignmentLineFragment } from '@samsyn/contracts/assignments';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useCan } from '../../../app/viewer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { Due } from '../due.tsx';
import { useAssignmentWords } from '../use-account.ts';
import styles from '../assignments.module.css';

/** The government assignments, the one that is to be reported first on top. */
export default function AssignmentsPage(): ReactElement {
  const t = useText();
  const mayWrite = useCan('assignment.write');
  const { data, error, refetch } = useQuery(AssignmentsDocument, { fetchPolicy: 'cache-and-network' });
  const all = data?.assignments;
  return (
    <Page
      title={t('assignments.title')}
      lead={t('assignments.lead')}
      actions={
        <>
          {mayWrite && (
            <ButtonLink kind="primary" to="/uppdrag/nytt">
              {t('assignments.new')}
            </ButtonLink>
          )}
          <ButtonLink to="/moten">{t('assignments.meetings')}</ButtonLink>
        </>
      }
    >
      {all === undefined && (error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {all?.length === 0 && <EmptyState title={t('assignments.none')}>{t('assignments.noneText')}</EmptyState>}
      {all !== undefined && all.length > 0 && (
        <ul className={styles['list']}>
          {all.map((one) => (
            <Line key={one.id} assignment={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Line({ assignment }: { assignment: AssignmentLineFragment }): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const { id, title, registrationNumber, source, next, reports, reportsGiven, rounds, contacts } = assignment;
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <Link to={`/uppdrag/${id}`} className={styles['name']}>
          {title}
        </Link>
        <p className={styles['facts']}>{registrationNumber ?? (source || t('assignments.noNumber'))}</p>
      </div>
      <p className={styles['when']}>
        {next === null ? (
          <Badge tone="ok">{t(reports === 0 ? 'assignments.noReports' : 'assignments.allGiven')}</Badge>
        ) : (
          <>
            <span className={styles['facts']}>{words.reportKind[next.kind]}</span> <Due report={next} />
          </>
        )}
      </p>
      <p className={styles['sums']}>{t('assignments.sums', { given: reportsGiven, reports, rounds, contacts })}</p>
    </li>
  );
}
