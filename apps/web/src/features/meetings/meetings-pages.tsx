import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useCan } from '../../app/viewer.tsx';
import { EditMeetingPage } from './form/edit-meeting-page.tsx';
import { NewMeetingPage } from './form/new-meeting-page.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';

/** The pages of meetings, brought together: every page of the product carries the list of the pages that there are. */
export default function MeetingsPages(): ReactElement {
  const mayWrite = useCan('meeting.write');
  return (
    <Routes>
      <Route index element={<MeetingsPage />} />
      {mayWrite && <Route path="nytt" element={<NewMeetingPage />} />}
      <Route path=":id" element={<MeetingPage />} />
      {mayWrite && <Route path=":id/andra" element={<EditMeetingPage />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
