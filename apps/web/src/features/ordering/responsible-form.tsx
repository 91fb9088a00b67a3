import { GiveTextsDocument, OfficersDocument } from '@samsyn/contracts/ordering';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Ordered } from './use-order.ts';
import styles from './ordering.module.css';

/** Who answers for the texts, and by when. */
export function ResponsibleForm({
  roundId,
  ids,
  one,
  onDone,
}: {
  roundId: string;
  ids: readonly string[];
  one: Ordered | undefined;
  onDone: (said: string) => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [userId, setUserId] = useState(one?.responsibleId ?? '');
  const [dueOn, setDueOn] = useState(one?.dueOn ?? '');
  const save = async (): Promise<void> => {
    const input = { roundId, ids: [...ids], userId: userId === '' ? null : userId, dueOn: dueOn === '' ? null : dueOn };
    const given = await run(
      async () => (await client.mutate({ mutation: GiveTextsDocument, variables: { input } })).data?.giveTexts,
    );
    if (given !== null) onDone(t('ordering.saved'));
  };
  return (
    <section aria-labelledby="ordna-ansvar">
      <h3 id="ordna-ansvar">{t('ordering.responsible.when')}</h3>
      {one?.byRule === true && <p className={styles['hint']}>{t('ordering.responsible.byRule')}</p>}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <OfficerSelect value={userId} onChange={setUserId} placeholder={t('ordering.responsible.nobody')} />
        <TextField name="senast" type="date" label={t('ordering.due.label')} dense value={dueOn} onChange={setDueOn} />
        <Button type="submit" size="dense" busy={busy}>
          {t('ordering.responsible.save')}
        </Button>
      </form>
    </section>
  );
}

export function OfficerSelect({
  value,
  onChange,
  placeholder,
}: {
  value: string;
  onChange: (id: string) => void;
  placeholder: string;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { data } = useQuery(OfficersDocument);
  return (
    <Select<string>
      name="ansvarig"
      label={t('ordering.responsible')}
      dense
      value={value}
      placeholder={placeholder}
      options={(data?.officers ?? []).map(({ id, name, role, me }) => ({
        value: id,
        label: me ? t('ordering.responsible.me', { name }) : `${name}, ${labels.role[role].toLowerCase()}`,
      }))}
      onChange={onChange}
    />
  );
}
