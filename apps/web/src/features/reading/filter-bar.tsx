import { ACTOR_KINDS, COMMENT_KINDS, STANCES } from '@samsyn/consultation';
import { useEffect, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OfficersDocument } from '@samsyn/contracts/ordering';
import { useQuery } from '@apollo/client/react';
import type { Tag } from '../ordering/use-order.ts';
import { EVERYTHING, ME, NOBODY, writeReadingFilter, type ReadingFilter } from './reading-filter.ts';
import styles from './reading.module.css';

const PAUSE = 350;

export function FilterBar({
  filter,
  tags,
  onChange,
}: {
  filter: ReadingFilter;
  tags: readonly Tag[];
  onChange: (filter: ReadingFilter) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const all = t('reading.filter.all');
  const pick =
    <Key extends keyof ReadingFilter>(key: Key) =>
    (value: ReadingFilter[Key]): void =>
      onChange({ ...filter, [key]: value });
  return (
    <div role="search" aria-label={t('reading.filter')} className={styles['bar']}>
      <Search value={filter.search} onChange={pick('search')} />
      <Select<'ME' | 'ANYONE' | ''>
        name="filter-olasta"
        label={t('reading.filter.unread')}
        dense
        value={filter.unread}
        placeholder={all}
        options={[
          { value: 'ME', label: t('reading.filter.unread.me') },
          { value: 'ANYONE', label: t('reading.filter.unread.anyone') },
        ]}
        onChange={pick('unread')}
      />
      <Select<'YES' | 'NO' | ''>
        name="filter-bedomda"
        label={t('reading.filter.decided')}
        dense
        value={filter.decided}
        placeholder={all}
        options={[
          { value: 'NO', label: t('reading.filter.decided.no') },
          { value: 'YES', label: t('reading.filter.decided.yes') },
        ]}
        onChange={pick('decided')}
      />
      <Select<ReadingFilter['stands']>
        name="filter-beslut"
        label={t('reading.filter.stands')}
        dense
        value={filter.stands}
        placeholder={all}
        options={(['PROPOSED', 'VALIDATED', 'LEFT'] as const).map((value) => ({
          value,
          label: t(`reading.filter.stands.${value}`),
        }))}
        onChange={pick('stands')}
      />
      <Select<ReadingFilter['part']>
        name="filter-del"
        label={t('reading.filter.part')}
        dense
        value={filter.part}
        placeholder={all}
        options={[
          { value: 'COMMENT', label: t('reading.filter.part.comment') },
          { value: 'GENERAL_TEXT', label: t('reading.filter.part.general') },
          { value: 'ATTACHMENT', label: t('reading.filter.part.attachment') },
        ]}
        onChange={pick('part')}
      />
      <Select<ReadingFilter['kind']>
        name="filter-slag"
        label={t('reading.filter.kind')}
        dense
        value={filter.kind}
        placeholder={all}
        options={COMMENT_KINDS.map((value) => ({ value, label: labels.commentKind[value] }))}
        onChange={pick('kind')}
      />
      <Select<ReadingFilter['stance']>
        name="filter-stallning"
        label={t('reading.filter.stance')}
        dense
        value={filter.stance}
        placeholder={all}
        options={STANCES.map((value) => ({ value, label: labels.stance[value] }))}
        onChange={pick('stance')}
      />
      <Select<ReadingFilter['bodies']>
        name="filter-instanser"
        label={t('reading.filter.bodies')}
        dense
        value={filter.bodies}
        placeholder={all}
        options={ACTOR_KINDS.map((value) => ({ value, label: labels.actorKind[value] }))}
        onChange={pick('bodies')}
      />
      {(tags.length > 0 || filter.tag !== '') && (
        <Select<string>
          name="filter-etikett"
          label={t('ordering.filter.tag')}
          dense
          value={filter.tag}
          placeholder={all}
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={pick('tag')}
        />
      )}
      <Responsible
        value={filter.responsible}
        onChange={(responsible) => onChange({ ...filter, responsible, due: '' })}
      />
      {writeReadingFilter(filter).size > 0 && (
        <Button kind="quiet" size="dense" onClick={() => onChange(EVERYTHING)}>
          {t('reading.filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** Looks a moment after the last key. */
function Search({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    // it was changed elsewhere: cleared, or by a step back
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only what is typed sets it going
  }, [typed]);
  return (
    <div className={styles['search']}>
      <TextField
        name="sok"
        type="search"
        label={t('reading.filter.search')}
        hint={t('reading.filter.search.hint')}
        dense
        value={typed}
        onChange={setTyped}
      />
    </div>
  );
}

function Responsible({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactElement {
  const t = useText();
  const { data } = useQuery(OfficersDocument);
  const others = (data?.officers ?? []).filter(({ me }) => !me).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select<string>
      name="filter-ansvarig"
      label={t('ordering.filter.responsible')}
      dense
      value={value}
      placeholder={t('reading.filter.all')}
      options={[
        { value: ME, label: t('ordering.filter.responsible.me') },
        { value: NOBODY, label: t('ordering.filter.responsible.nobody') },
        ...others,
      ]}
      onChange={onChange}
    />
  );
}
