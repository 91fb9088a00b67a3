import { Suspense, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { ahead } from '../../lib/ahead.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { OwnWordsRoom, useOwnWordsSoon } from '../seal/own-words-room.tsx';
import { useCopy } from './use-copy.ts';

const WorkingCopy = ahead(async () => import('./working-copy.tsx'));
// while the text is on its way
WorkingCopy.fetch().catch(() => undefined);

/** A draft as its advisers write it, several at once. */
export default function WorkingCopyPage(): ReactElement {
  const { draftId = '' } = useParams();
  return <OneDraft key={draftId} draftId={draftId} />;
}

function OneDraft({ draftId }: { draftId: string }): ReactElement {
  const { copy, error, ask, show } = useCopy(draftId);
  useOwnWordsSoon();
  if (copy === undefined) return error === undefined ? <Loading /> : <FaultNotice error={error} retry={ask} />;
  if (copy === null) return <NotFound />;
  return (
    <OwnWordsRoom>
      <Suspense fallback={<Loading />}>
        <WorkingCopy {...{ copy, show }} refetch={ask} />
      </Suspense>
    </OwnWordsRoom>
  );
}
