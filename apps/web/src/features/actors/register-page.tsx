import { RegisterChoicesDocument } from '@samsyn/contracts/actors';
import { ACTOR_KINDS } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLabels, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActorTable } from './actor-table.tsx';
import { EMPTY_FILTER, isEmptyFilter, readFilter, writeFilter, type RegisterFilter } from './register-filter.ts';
import { useRegister } from './use-register.ts';
import styles from './register.module.css';

/** The register of actors: found by any name they ever had. The filter stands in the address. */
export default function RegisterPage(): ReactElement {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const register = useRegister(filter);
  const { lines, total } = register;
  const change = (next: RegisterFilter): void => setParams(writeFilter(next), { replace: true });
  return (
    <Page title={t('actors.title')} lead={t('actors.lead')} actions={<Acts />}>
      <FilterBar filter={filter} onChange={change} />
      {register.error !== undefined && <FaultNotice error={register.error} retry={register.retry} />}
      {lines === undefined && register.error === undefined && <Loading />}
      {lines !== undefined && (
        <div className={styles['results']}>
          <p role="status" className={styles['count']}>
            {t(total >= 1000 ? 'actors.countCapped' : 'actors.count', { count: total })}
          </p>
          {lines.length === 0 ? (
            <EmptyState
              title={t('actors.none')}
              action={
                !isEmptyFilter(filter) && (
                  <Button onClick={() => change(EMPTY_FILTER)}>{t('actors.clearFilter')}</Button>
                )
              }
            >
              {t('actors.noneText')}
            </EmptyState>
          ) : (
            <ActorTable lines={lines} />
          )}
          {register.hasMore && (
            <div>
              <Button busy={register.busy} onClick={register.more}>
                {t('actors.more', { shown: lines.length })}
              </Button>
            </div>
          )}
        </div>
      )}
    </Page>
  );
}

/** What can be done with the register as a whole. */
function Acts(): ReactElement {
  const t = useText();
  const mayChange = useCan('actor.write');
  const mayPrepare = useCan('round.prepare');
  return (
    <>
      {mayChange && (
        <Link to="/register/ny" className={buttonClass({ kind: 'primary' })}>
          {t('actors.new')}
        </Link>
      )}
      {mayPrepare && (
        <Link to="/register/listor" className={buttonClass({})}>
          {t('actors.lists')}
        </Link>
      )}
      {mayChange && (
        <Link to="/register/fil" className={buttonClass({})}>
          {t('actors.file')}
        </Link>
      )}
    </>
  );
}

function FilterBar({
  filter,
  onChange,
}: {
  filter: RegisterFilter;
  onChange: (f: RegisterFilter) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { data } = useQuery(RegisterChoicesDocument, { fetchPolicy: 'cache-first' });
  const [words, setWords] = useSearchWords(filter, onChange);
  return (
    <search className={styles['filters']}>
      <TextField
        label={t('actors.search')}
        hint={t('actors.searchHint')}
        name="sok"
        type="search"
        value={words}
        onChange={setWords}
      />
      <Select
        label={t('actors.kind')}
        name="slag"
        placeholder={t('actors.all')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={ACTOR_KINDS.map((kind) => ({ value: kind, label: labels.actorKind[kind] }))}
      />
      <Select
        label={t('actors.sector')}
        name="sektor"
        placeholder={t('actors.all')}
        value={filter.sector}
        onChange={(sector) => onChange({ ...filter, sector })}
        options={(data?.sectors ?? []).map(({ sector, actors }) => ({ value: sector, label: `${sector} (${actors})` }))}
      />
      <Select
        label={t('actors.county')}
        name="lan"
        placeholder={t('actors.all')}
        value={filter.county}
        onChange={(county) => onChange({ ...filter, county })}
        options={(data?.counties ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Checkbox
        label={t('actors.includeEnded')}
        checked={filter.includeEnded}
        onChange={(includeEnded) => onChange({ ...filter, includeEnded })}
      />
    </search>
  );
}

/** What is typed, at once in the field and a quarter of a second later in the address. */
function useSearchWords(
  filter: RegisterFilter,
  onChange: (f: RegisterFilter) => void,
): [string, (words: string) => void] {
  const [words, setWords] = useState(filter.search);
  const [seen, setSeen] = useState(filter.search);
  // The address has changed by itself (back, or the filter cleared): the field follows.
  if (seen !== filter.search) {
    setSeen(filter.search);
    if (words.trim() !== filter.search) setWords(filter.search);
  }
  // What the pause ends on: a kind chosen while she was still typing must not be undone by the words that follow.
  const latest = useRef({ filter, onChange });
  useEffect(() => {
    latest.current = { filter, onChange };
  });
  useEffect(() => {
    if (words.trim() === latest.current.filter.search) return;
    const timer = setTimeout(() => latest.current.onChange({ ...latest.current.filter, search: words }), 250);
    return () => clearTimeout(timer);
  }, [words]);
  return [words, setWords];
}
