import { ViewerDocument } from '@samsyn/contracts/identity';
import { useEffect, useState, type ReactElement } from 'react';
import { Loading } from '../ui/loading.tsx';
import { request } from './api.ts';
import { NotFound } from './not-found.tsx';
import { useBecomeViewer } from './viewer.tsx';

/**
 * What was asked for is not there, as far as this viewer is told. A session that has ended looks the same from here, so the api is asked
 * who we are: nobody means the sign-in (and back), somebody means that the page does not exist.
 */
export function Absent(): ReactElement {
  const become = useBecomeViewer();
  const [known, setKnown] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    request(ViewerDocument, {}, { signal: abort.signal }).then(
      ({ viewer }) => (viewer === null ? become(null) : setKnown(true)),
      () => abort.signal.aborted || setKnown(true),
    );
    return () => abort.abort();
  }, [become]);
  return known ? <NotFound /> : <Loading />;
}
