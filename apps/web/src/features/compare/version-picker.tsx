import type { CompareVersionsQuery } from '@samsyn/contracts/compare';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './compare.module.css';

type Version = CompareVersionsQuery['versions'][number];

/** Which version is held against which: those of the same föreskrift first. Nothing is compared before it is asked for. */
export function VersionPicker({
  versions,
  fromId,
  toId,
  onPick,
}: {
  versions: readonly Version[];
  fromId: string;
  toId: string;
  onPick: (fromId: string, toId: string) => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [picked, setPicked] = useState({ from: fromId, to: toId });
  const own = versions.find(({ id }) => id === fromId || id === toId);
  const rank = (version: Version): number => Number(version.regulationId !== own?.regulationId);
  const options = versions
    .toSorted((a, b) => rank(a) - rank(b) || b.number - a.number)
    .map(({ id, number, title, publishedAt }) => ({
      value: id,
      label: t('compare.option', { number, title, day: formatDay(publishedAt, language) }),
    }));
  return (
    <form
      className={styles['picker']}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.from !== '' && picked.to !== '') onPick(picked.from, picked.to);
      }}
    >
      <Select
        name="fran"
        label={t('compare.from')}
        value={picked.from}
        onChange={(from) => setPicked({ ...picked, from })}
        options={options}
      />
      <Select
        name="till"
        label={t('compare.to')}
        value={picked.to}
        {...(toId === '' && { placeholder: t('compare.choose.placeholder') })}
        onChange={(to) => setPicked({ ...picked, to })}
        options={options}
      />
      <Button type="submit">{t('compare.go')}</Button>
      {toId !== '' && (
        <Button kind="quiet" onClick={() => onPick(toId, fromId)}>
          {t('compare.swap')}
        </Button>
      )}
    </form>
  );
}
