import { useMemo, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Select, type Option } from '../../ui/select.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import type { FormRow } from './decisions.ts';

/** Where a row belongs: what it may mean first, then the whole text in reading order. */
export function PlaceSelect({
  row,
  value,
  onChange,
  error,
}: {
  row: FormRow;
  value: string | null;
  onChange: (place: string | null) => void;
  error: boolean;
}): ReactElement {
  const t = useText();
  const { draft } = useRoomContext();
  const options = useMemo<Option<string>[]>(() => {
    const meant = row.suggestions.map(({ place, address }) => ({ value: place, label: address }));
    const known = new Set(meant.map((option) => option.value));
    const all = [...draft.byId.values()].filter(({ kind, id }) => kind !== 'HEADING' && !known.has(id));
    return [
      ...meant,
      ...(known.has('WHOLE') ? [] : [{ value: 'WHOLE', label: t('word.row.whole') }]),
      ...all.map(({ id, address }) => ({ value: id, label: address })),
    ];
  }, [draft, row, t]);
  return (
    <Select
      label={t('word.row.place')}
      name={`plats-${row.key}`}
      value={value ?? ''}
      onChange={(place) => onChange(place === '' ? null : place)}
      placeholder={t('word.row.choosePlace')}
      options={options}
      {...(error ? { error: t('word.row.placeMissing') } : {})}
    />
  );
}
