import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import DraftsPage from './drafts-page.tsx';
import ReviewPage from './review/review-page.tsx';

/** All drafts, and one of them: every page of the product carries the list of the pages that there are. */
export default function DraftsPages(): ReactElement {
  return (
    <Routes>
      <Route index element={<DraftsPage />} />
      <Route path=":id" element={<ReviewPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
