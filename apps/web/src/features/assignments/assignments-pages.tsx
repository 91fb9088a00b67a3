import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useCan } from '../../app/viewer.tsx';
import AccountPage from './account/account-page.tsx';
import ContactPage from './contact/contact-page.tsx';
import EditAssignmentPage from './form/edit-assignment-page.tsx';
import NewAssignmentPage from './form/new-assignment-page.tsx';
import AssignmentsPage from './list/assignments-page.tsx';

/** The pages of assignments, brought together: every page of the product carries the list of the pages that there are. */
export default function AssignmentsPages(): ReactElement {
  const mayWrite = useCan('assignment.write');
  return (
    <Routes>
      <Route index element={<AssignmentsPage />} />
      <Route path=":id" element={<AccountPage />} />
      {mayWrite && (
        <>
          <Route path="nytt" element={<NewAssignmentPage />} />
          <Route path=":id/andra" element={<EditAssignmentPage />} />
          <Route path=":id/kontakt" element={<ContactPage />} />
          <Route path=":id/kontakt/:contactId" element={<ContactPage />} />
        </>
      )}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
