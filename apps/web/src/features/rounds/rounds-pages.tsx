import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useCan } from '../../app/viewer.tsx';
import NewRoundPage from './form/new-round-page.tsx';
import RoundsPage from './rounds-page.tsx';

/** All rounds, and a new one: every page of the product carries the list of the pages that there are. */
export default function RoundsPages(): ReactElement {
  const mayPrepare = useCan('round.prepare');
  return (
    <Routes>
      <Route index element={<RoundsPage />} />
      {mayPrepare && <Route path="ny" element={<NewRoundPage />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
