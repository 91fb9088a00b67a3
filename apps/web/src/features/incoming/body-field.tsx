import { RegisterDocument } from '@samsyn/contracts/actors';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { ComboBox } from '../../ui/combo-box.tsx';

const FOUND = 20;

export interface Body {
  id: string;
  name: string;
}

/** A body of the register, found by typing. */
export function BodyField({
  body,
  onChange,
  error,
}: {
  body: Body | null;
  onChange: (body: Body | null) => void;
  error?: string | undefined;
}): ReactElement {
  const t = useText();
  const [search, setSearch] = useState('');
  const variables = { filter: { search }, first: FOUND, after: null };
  const { data, previousData } = useQuery(RegisterDocument, { variables, skip: search === '' });
  const lines = search === '' ? [] : ((data ?? previousData)?.actors.nodes ?? []);
  return (
    <ComboBox
      label={t('incoming.receive.from')}
      hint={t('incoming.receive.fromHint')}
      name="organisationId"
      error={error}
      options={lines.map(({ id, name, matchedName }) => ({ id, label: name, detail: matchedName ?? undefined }))}
      value={body?.id ?? null}
      valueLabel={body?.name}
      onChange={(id) => {
        const line = lines.find((one) => one.id === id);
        if (line !== undefined) onChange({ id: line.id, name: line.name });
      }}
      onSearch={setSearch}
    />
  );
}
