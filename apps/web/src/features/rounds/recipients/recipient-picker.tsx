import { RegisterChoicesDocument } from '@samsyn/contracts/actors';
import { ACTOR_KINDS } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { EMPTY_FILTER, isEmptyFilter, toActorFilter, type RegisterFilter } from '../../actors/register-filter.ts';
import { useRegister, type ActorLine } from '../../actors/use-register.ts';
import type { OfficeRound } from '../frame/use-round.ts';
import type { Picking } from './use-recipients.ts';
import styles from './recipients.module.css';

/** The register, narrowed down; whoever is shown can be added, one by one or all that match at once. */
export function RecipientPicker({ round, picking }: { round: OfficeRound; picking: Picking }): ReactElement {
  const t = useText();
  const [filter, setFilter] = useState(EMPTY_FILTER);
  const asked = useDeferredValue(filter);
  const register = useRegister(asked, 25);
  const { lines, total } = register;
  const picked = new Set(round.recipients.map(({ actorId }) => actorId));
  return (
    <div className={styles['picker']}>
      <Conditions filter={filter} onChange={setFilter} />
      {register.error !== undefined && <FaultNotice error={register.error} retry={register.retry} />}
      {lines === undefined && register.error === undefined && <Loading />}
      {lines !== undefined && (
        <>
          <div className={styles['match']}>
            <p>{t(total >= 1000 ? 'rounds.pick.matchCapped' : 'rounds.pick.match', { count: total })}</p>
            {!isEmptyFilter(asked) && total > 0 && (
              <Button
                size="dense"
                kind="primary"
                busy={picking.busy}
                onClick={() => void picking.change({ addMatching: toActorFilter(asked) })}
              >
                {t('rounds.pick.addAll', { count: total })}
              </Button>
            )}
          </div>
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <PickLine key={line.id} line={line} picked={picked.has(line.id)} picking={picking} />
            ))}
          </ul>
          {register.hasMore && (
            <div>
              <Button size="dense" busy={register.busy} onClick={register.more}>
                {t('ui.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Conditions({
  filter,
  onChange,
}: {
  filter: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { data } = useQuery(RegisterChoicesDocument, { fetchPolicy: 'cache-first' });
  return (
    <search className={styles['conditions']}>
      <div className={styles['words']}>
        <TextField
          label={t('rounds.pick.search')}
          name="sok-aktor"
          type="search"
          dense
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      <Select
        label={t('rounds.pick.kind')}
        name="slag"
        dense
        placeholder={t('rounds.pick.any')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={ACTOR_KINDS.map((value) => ({ value, label: labels.actorKind[value] }))}
      />
      <Select
        label={t('rounds.pick.sector')}
        name="sektor"
        dense
        placeholder={t('rounds.pick.any')}
        value={filter.sector}
        onChange={(sector) => onChange({ ...filter, sector })}
        options={(data?.sectors ?? []).map(({ sector }) => ({ value: sector, label: sector }))}
      />
      <Select
        label={t('rounds.pick.county')}
        name="lan"
        dense
        placeholder={t('rounds.pick.any')}
        value={filter.county}
        onChange={(county) => onChange({ ...filter, county })}
        options={(data?.counties ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </search>
  );
}

function PickLine({ line, picked, picking }: { line: ActorLine; picked: boolean; picking: Picking }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { id, name, matchedName, kind, county } = line;
  const about = [
    labels.actorKind[kind],
    county,
    matchedName !== null && matchedName !== name ? t('rounds.pick.matched', { name: matchedName }) : null,
  ];
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        {name}
        <span className={styles['about']}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      {picked ? (
        <span className={styles['picked']}>{t('rounds.pick.picked')}</span>
      ) : (
        <Button size="dense" busy={picking.busy} onClick={() => void picking.change({ add: [id] })}>
          {t('rounds.pick.add')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  );
}
