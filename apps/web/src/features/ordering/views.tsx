import { RemoveViewDocument, SavedViewsDocument, SaveViewDocument } from '@samsyn/contracts/ordering';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import styles from './ordering.module.css';

/** Filters that are kept under a name: one's own, and those that colleagues share. The chosen one is that whose filter is shown. */
export function Views({
  roundId,
  address,
  onPick,
}: {
  roundId: string;
  /** The filter that is shown, as it stands in the page's address. */
  address: string;
  onPick: (address: string) => void;
}): ReactElement | null {
  const t = useText();
  const client = useApolloClient();
  const { data, refetch } = useQuery(SavedViewsDocument, { variables: { roundId }, fetchPolicy: 'cache-and-network' });
  const [saving, setSaving] = useState(false);
  const views = data?.savedViews ?? [];
  const shown = views.find((view) => view.address === address);
  const again = (): void => void refetch().catch(() => undefined);
  const remove = async (id: string): Promise<void> => {
    await client.mutate({ mutation: RemoveViewDocument, variables: { id } });
    again();
  };
  if (views.length === 0 && address === '') return null;
  return (
    <div className={styles['row']}>
      {views.length > 0 && (
        <Select<string>
          name="vy"
          label={t('ordering.views')}
          dense
          value={shown?.id ?? ''}
          placeholder={t('ordering.views.none')}
          options={views.map(({ id, name, mine, by }) => ({
            value: id,
            label: mine ? name : t('ordering.views.by', { name, by }),
          }))}
          onChange={(id) => onPick(views.find((view) => view.id === id)?.address ?? '')}
        />
      )}
      {address !== '' && shown === undefined && (
        <Button kind="quiet" size="dense" aria-haspopup="dialog" onClick={() => setSaving(true)}>
          {t('ordering.views.save')}
        </Button>
      )}
      {shown?.mine === true && (
        <Button kind="quiet" size="dense" onClick={() => void remove(shown.id)}>
          {t('ordering.views.remove', { name: shown.name })}
        </Button>
      )}
      {saving && (
        <SaveDialog
          roundId={roundId}
          address={address}
          onClose={() => {
            setSaving(false);
            again();
          }}
        />
      )}
    </div>
  );
}

function SaveDialog({
  roundId,
  address,
  onClose,
}: {
  roundId: string;
  address: string;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = async (): Promise<void> => {
    const variables = { roundId, name, address, shared };
    const kept = await run(async () => (await client.mutate({ mutation: SaveViewDocument, variables })).data?.saveView);
    if (kept !== null) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('ordering.views.save')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <form
        className={styles['write']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField name="vy-namn" label={t('ordering.views.name')} maxLength={80} value={name} onChange={setName} />
        <Checkbox label={t('ordering.views.shared')} checked={shared} onChange={setShared} />
        <div className={styles['row']}>
          <Button type="submit" kind="primary" busy={busy}>
            {t('ordering.views.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
