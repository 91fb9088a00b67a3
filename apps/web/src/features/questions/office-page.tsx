import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useCan } from '../../app/viewer.tsx';
import BuilderPage from './form/builder-page.tsx';
import SummaryPage from './summary/summary-page.tsx';

/** The questions of a round, and under them what was answered. */
export default function OfficePage(): ReactElement {
  const { '*': view = '' } = useParams();
  const mayRead = useCan('compilation.read');
  if (view === '') return <BuilderPage />;
  return view === 'svar' && mayRead ? <SummaryPage /> : <NotFound />;
}
