import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useText } from '../../../app/text.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { useAccount, type Account } from '../use-account.ts';
import { ContactForm } from './contact-form.tsx';

/** A meeting or another contact: noted, planned or mended. */
export default function ContactPage(): ReactElement {
  const { id = '', contactId } = useParams();
  const { account, error, retry } = useAccount(id);
  if (account === undefined) return error ? <FaultNotice error={error} retry={retry} /> : <Loading />;
  if (account === null) return <NotFound />;
  const isThere = contactId === undefined || account.contacts.some((one) => one.id === contactId);
  return isThere ? <Note key={contactId ?? ''} account={account} contactId={contactId} /> : <NotFound />;
}

function Note({ account, contactId }: { account: Account; contactId: string | undefined }): ReactElement {
  const t = useText();
  const [contact] = useState(() => account.contacts.find(({ id }) => id === contactId) ?? null);
  return (
    <Page
      title={t(contact === null ? 'assignments.contact.new' : 'assignments.contact.change')}
      eyebrow={<Link to={`/uppdrag/${account.id}`}>{account.title}</Link>}
      narrow
    >
      <ContactForm account={account} contact={contact} />
    </Page>
  );
}
