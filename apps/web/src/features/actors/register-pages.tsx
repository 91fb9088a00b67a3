import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useCan } from '../../app/viewer.tsx';
import ActorPage from './actor-page.tsx';
import NewActorPage from './change/new-actor-page.tsx';
import FilePage from './file/file-page.tsx';
import ListPage from './lists/list-page.tsx';
import ListsPage from './lists/lists-page.tsx';
import RegisterPage from './register-page.tsx';

/** The pages of the register, brought together: every page of the product carries the list of the pages that there are. */
export default function RegisterPages(): ReactElement {
  const mayWrite = useCan('actor.write');
  const mayList = useCan('round.prepare');
  return (
    <Routes>
      <Route index element={<RegisterPage />} />
      <Route path=":id" element={<ActorPage />} />
      {mayWrite && <Route path="ny" element={<NewActorPage />} />}
      {mayWrite && <Route path="fil" element={<FilePage />} />}
      {mayList && <Route path="listor" element={<ListsPage />} />}
      {mayList && <Route path="listor/ny" element={<ListPage />} />}
      {mayList && <Route path="listor/:id" element={<ListPage />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
