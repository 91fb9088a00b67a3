import { PutTagsDocument, SaveTagDocument } from '@samsyn/contracts/ordering';
import { useApolloClient } from '@apollo/client/react';
import { useId, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

/** Which tags and themes the texts have. A tick is saved as it is made. */
export function TagChoice({
  roundId,
  order,
  ids,
  has = (tagId: string): boolean =>
    ids.every((id) => order.byId.get(id)?.tags.some((tag) => tag.id === tagId) === true),
  onDone,
}: {
  roundId: string;
  order: Order;
  ids: readonly string[];
  /** Whether what they stand for has a tag; left out for whole texts. */
  has?: (tagId: string) => boolean;
  onDone: (said: string) => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const heading = useId();
  const [name, setName] = useState('');
  const put = async (tagId: string, on: boolean): Promise<void> => {
    const input = { roundId, ids: [...ids], add: on ? [tagId] : [], remove: on ? [] : [tagId] };
    await client.mutate({ mutation: PutTagsDocument, variables: { input } });
    onDone(t('ordering.saved'));
  };
  const add = async (): Promise<void> => {
    const input = { roundId, expectedVersion: 0, name, description: '' };
    const saved = await run(
      async () => (await client.mutate({ mutation: SaveTagDocument, variables: { input } })).data?.saveTag,
    );
    if (saved === null) return;
    setName('');
    await put(saved.id, true);
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('ordering.tags')}</h3>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <div className={styles['ticks']}>
        {order.tags.map((tag) => (
          <Checkbox
            key={tag.id}
            dense
            name={`etikett-${tag.id}`}
            label={tag.description === null ? tag.name : t('ordering.theme.name', { name: tag.name })}
            checked={has(tag.id)}
            onChange={(on) => void put(tag.id, on)}
          />
        ))}
      </div>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          name="ny-etikett"
          label={t('ordering.tags.new')}
          dense
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <Button type="submit" size="dense" busy={busy}>
          {t('ordering.tags.add')}
        </Button>
      </form>
    </section>
  );
}
