import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useText } from '../../../app/text.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { useAccount, type Account } from '../use-account.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { valuesOf } from './assignment-values.ts';

/** An assignment to be changed, whole. */
export default function EditAssignmentPage(): ReactElement {
  const { id = '' } = useParams();
  const { account, error, retry } = useAccount(id);
  if (account === undefined) return error ? <FaultNotice error={error} retry={retry} /> : <Loading />;
  return account === null ? <NotFound /> : <Edit key={account.id} account={account} />;
}

function Edit({ account }: { account: Account }): ReactElement {
  const t = useText();
  // As it was when the form was opened: what others change meanwhile is told when it is saved.
  const [opened] = useState(account);
  const back = `/uppdrag/${opened.id}`;
  return (
    <Page title={t('assignments.change')} eyebrow={<Link to={back}>{opened.title}</Link>}>
      <AssignmentForm start={valuesOf(opened)} place={{ id: opened.id, expectedVersion: opened.version }} back={back} />
    </Page>
  );
}
