import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../../app/text.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { emptyMeeting } from './meeting-values.ts';

/** A meeting to be planned or noted; the address may say what it belongs to. */
export function NewMeetingPage(): ReactElement {
  const t = useText();
  const [asked] = useSearchParams();
  const [start] = useState(() => emptyMeeting(asked.get('uppdrag') ?? '', asked.get('remiss') ?? ''));
  return (
    <Page title={t('meetings.new')} eyebrow={<Link to="/moten">{t('meetings.title')}</Link>}>
      <MeetingForm start={start} place={{ id: null, expectedVersion: 0 }} back="/moten" />
    </Page>
  );
}
