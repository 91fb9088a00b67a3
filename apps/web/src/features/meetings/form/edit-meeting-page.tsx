import { MeetingPageDocument } from '@samsyn/contracts/meetings';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useText } from '../../../app/text.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Meeting } from '../meeting.ts';
import { MeetingForm } from './meeting-form.tsx';
import { valuesOf } from './meeting-values.ts';

/** A meeting to be changed, or noted once it has been. */
export function EditMeetingPage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MeetingPageDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const meeting = data?.meeting;
  if (meeting === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return meeting === null ? <NotFound /> : <Edit key={meeting.id} meeting={meeting} />;
}

function Edit({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useText();
  // As it was when the form was opened: what others change meanwhile is told when it is saved.
  const [opened] = useState(meeting);
  const back = `/moten/${opened.id}`;
  return (
    <Page title={t('meetings.change')} eyebrow={<Link to={back}>{opened.title}</Link>}>
      <MeetingForm start={valuesOf(opened)} place={{ id: opened.id, expectedVersion: opened.version }} back={back} />
    </Page>
  );
}
