import { ActorListsDocument, ListDifferenceDocument, type ActorListsQuery } from '@samsyn/contracts/actors';
import { listRuleWords } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { stockholmDay } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/use-now.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Names } from './members.tsx';
import styles from '../register.module.css';

type List = ActorListsQuery['distributionLists'][number];

/** The saved lists: what each means, and how many it means today. */
export default function ListsPage(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(ActorListsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('actors.lists')}
      lead={t('actors.lists.lead')}
      eyebrow={<Link to="/register">{t('actors.back')}</Link>}
      actions={
        <Link to="/register/listor/ny" className={buttonClass({ kind: 'primary' })}>
          {t('actors.lists.new')}
        </Link>
      }
    >
      {data === undefined && (error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {data?.distributionLists.length === 0 && (
        <EmptyState title={t('actors.lists.none')}>{t('actors.lists.none.text')}</EmptyState>
      )}
      {data !== undefined && data.distributionLists.length > 0 && (
        <>
          <ListTable data={data} />
          <Difference lists={data.distributionLists} />
        </>
      )}
    </Page>
  );
}

function ListTable({ data }: { data: ActorListsQuery }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const counties = new Map(data.counties.map(({ code, name }) => [code, name]));
  const words = ({ rule, named }: List): string => {
    if (rule === null) return t('actors.lists.named');
    const names = new Map([...named.map(({ id, name }) => [id, name] as const), ...counties]);
    return listRuleWords(rule, (_, id) => names.get(id) ?? '–', language);
  };
  return (
    <Table caption={t('actors.lists')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('actors.name')}</th>
          <th scope="col">{t('actors.lists.rule')}</th>
          <th scope="col">{t('actors.lists.size')}</th>
          <th scope="col">{t('actors.lists.saved')}</th>
        </tr>
      </thead>
      <tbody>
        {data.distributionLists.map((list) => (
          <tr key={list.id}>
            <th scope="row" className={styles['name']}>
              <Link to={`/register/listor/${list.id}`}>{list.name}</Link>
            </th>
            <td>{words(list)}</td>
            <td>{list.size}</td>
            <td>{[stockholmDay(list.savedAt), list.savedBy].filter(Boolean).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Who has come to a list, and who has left it, between two days. */
function Difference({ lists }: { lists: readonly List[] }): ReactElement {
  const t = useText();
  const today = stockholmDay(useNow(undefined, 3600));
  const [listId, setListId] = useState('');
  const [from, setFrom] = useState(`${Number(today.slice(0, 4)) - 1}-01-01`);
  const [to, setTo] = useState(today);
  const { data } = useQuery(ListDifferenceDocument, {
    variables: { listId, from, to },
    skip: listId === '' || from === '' || to === '',
  });
  const difference = data?.listDifference ?? null;
  return (
    <Section title={t('actors.lists.difference')}>
      <div className={styles['filters']}>
        <Select
          label={t('actors.lists.one')}
          name="lista"
          placeholder={t('actors.lists.choose')}
          value={listId}
          onChange={setListId}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={t('actors.from')} name="fran" type="date" value={from} onChange={setFrom} />
        <TextField label={t('actors.to')} name="till" type="date" value={to} onChange={setTo} />
      </div>
      {difference !== null && (
        <div role="status" className={styles['members']}>
          <Names lines={difference.added} title="actors.lists.added" open />
          <Names lines={difference.removed} title="actors.lists.removed" open />
        </div>
      )}
    </Section>
  );
}
