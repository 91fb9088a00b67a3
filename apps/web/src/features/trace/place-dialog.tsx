import { JudgePlaceDocument, type VersionPlacesQuery, VersionUnitsDocument } from '@samsyn/contracts/trace';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Select } from '../../ui/select.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import styles from './trace.module.css';

type Placed = NonNullable<VersionPlacesQuery['versionPlaces']>['nodes'][number];

const NOWHERE = '-';

/** Where a comment with an unsure place stands: the place proposed, another, or nowhere. */
export function PlaceDialog({
  versionId,
  row,
  onClose,
}: {
  versionId: string;
  row: Placed;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { data, error, refetch } = useQuery(VersionUnitsDocument, { variables: { versionId } });
  const [place, setPlace] = useState<string>(row.provisionId ?? NOWHERE);
  const provisions = data?.version?.provisions;
  const save = async (): Promise<void> => {
    const variables = { versionId, commentId: row.commentId, provisionId: place === NOWHERE ? null : place };
    const done = await run(async () => {
      const refetch = { refetchQueries: ['VersionPlaces'], awaitRefetchQueries: true };
      return (await client.mutate({ mutation: JudgePlaceDocument, variables, ...refetch })).data?.judgePlace;
    });
    if (done !== null) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('trace.places.judge')}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={provisions === undefined} onClick={() => void save()}>
            {t('trace.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <p className={styles['said']} lang="sv">
          {row.text}
        </p>
        {provisions === undefined ? (
          error ? (
            <FaultNotice error={error} retry={() => void refetch()} />
          ) : (
            <Loading />
          )
        ) : (
          <Select
            name="place"
            label={t('trace.places.where')}
            value={place}
            onChange={setPlace}
            options={[
              { value: NOWHERE, label: t('trace.nowhere') },
              ...provisions
                .filter(({ address }) => address !== '')
                .map(({ id, address }) => ({ value: id, label: address })),
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
