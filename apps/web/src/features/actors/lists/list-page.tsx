import {
  ActorListsDocument,
  RemoveListDocument,
  SaveListRuleDocument,
  type ActorListsQuery,
  type ListRuleInput,
} from '@samsyn/contracts/actors';
import { type ListCondition, type ListRule, NO_CONDITION } from '@samsyn/consultation';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { ActorPicker } from '../../assignments/form/actor-picker.tsx';
import type { Picked } from '../../assignments/form/assignment-values.ts';
import { problemOf } from '../change/change-dialog.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { ListFromFile } from './list-from-file.tsx';
import { ListMembers, RuleMembers } from './members.tsx';
import styles from '../register.module.css';

type List = ActorListsQuery['distributionLists'][number];

/** A list as a rule: made, changed, and seen for whom it means before it is kept. A list of names is shown as it is. */
export default function ListPage(): ReactElement {
  const { id } = useParams();
  const { data, error, refetch } = useQuery(ActorListsDocument);
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (id === undefined) return <RuleForm list={null} choices={data} />;
  const list = data.distributionLists.find((one) => one.id === id);
  if (list === undefined) return <NotFound />;
  return list.rule === null ? <NamedList list={list} /> : <RuleForm key={list.version} list={list} choices={data} />;
}

function Frame({ list, children }: { list: List | null; children: ReactElement }): ReactElement {
  const t = useText();
  return (
    <Page
      title={list?.name ?? t('actors.lists.new')}
      eyebrow={<Link to="/register/listor">{t('actors.lists')}</Link>}
      actions={
        list !== null && (
          <>
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                className={buttonClass({ size: 'dense' })}
                href={`/export/sandlista/${list.id}.${format}`}
                download
              >
                {t(`actors.file.${format}`)}
              </a>
            ))}
            <RemoveButton listId={list.id} />
          </>
        )
      }
    >
      {children}
    </Page>
  );
}

function NamedList({ list }: { list: List }): ReactElement {
  const t = useText();
  return (
    <Frame list={list}>
      <>
        <p>{t('actors.lists.named.text')}</p>
        <ListMembers listId={list.id} />
      </>
    </Frame>
  );
}

function RemoveButton({ listId }: { listId: string }): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const say = useToast();
  const { busy, run } = useOutcome();
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    const variables = { listId };
    const removed = await run(
      async () =>
        (await client.mutate({ mutation: RemoveListDocument, variables, refetchQueries: [ActorListsDocument] })).data
          ?.removeDistributionList,
    );
    if (removed === null) return;
    say(t('actors.lists.removedOne'));
    void navigate('/register/listor');
  };
  return (
    <Button size="dense" kind="quiet" busy={busy} onClick={() => (sure ? void remove() : setSure(true))}>
      {t(sure ? 'actors.lists.remove.sure' : 'actors.lists.remove')}
    </Button>
  );
}

const picked = (ids: readonly string[], list: List | null): Picked[] =>
  ids.map((actorId) => ({ actorId, name: list?.named.find(({ id }) => id === actorId)?.name ?? '–' }));

function RuleForm({ list, choices }: { list: List | null; choices: ActorListsQuery }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const navigate = useNavigate();
  const outcome = useOutcome();
  const [name, setName] = useState(list?.name ?? '');
  const [conditions, setConditions] = useState({
    plus: (list?.rule?.plus ?? [NO_CONDITION]) as readonly ListCondition[],
    minus: (list?.rule?.minus ?? []) as readonly ListCondition[],
  });
  const [bodies, setBodies] = useState({
    with: picked(list?.rule?.with ?? [], list),
    without: picked(list?.rule?.without ?? [], list),
  });
  const takeIn = (read: Picked[]): void => {
    const there = new Set(bodies.with.map(({ actorId }) => actorId));
    setBodies({ ...bodies, with: [...bodies.with, ...read.filter(({ actorId }) => !there.has(actorId))] });
  };
  const ids = (of: 'with' | 'without'): string[] => bodies[of].map(({ actorId }) => actorId);
  const plain = (of: 'plus' | 'minus'): ListCondition[] =>
    conditions[of].map(({ kind, sector, county, preparedness, on, roundId }) => ({
      ...{ kind, sector, county, preparedness, on, roundId },
    }));
  const rule: ListRule = {
    ...{ plus: plain('plus').filter((one) => JSON.stringify(one) !== JSON.stringify(NO_CONDITION)) },
    ...{ minus: plain('minus'), with: ids('with'), without: ids('without') },
  };
  const save = async (): Promise<void> => {
    const saved = await outcome.run(async () => {
      const variables = {
        id: list?.id ?? null,
        expectedVersion: list?.version ?? 0,
        name,
        rule: rule as ListRuleInput,
      };
      const refetchQueries = [ActorListsDocument];
      return (await client.mutate({ mutation: SaveListRuleDocument, variables, refetchQueries })).data?.saveListRule;
    });
    if (saved === null) return;
    say(t('actors.lists.savedOne', { name: saved.list.name, count: saved.list.size }));
    void navigate(`/register/listor/${saved.list.id}`);
  };
  return (
    <Frame list={list}>
      <form
        className={styles['ruleForm']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TroubleNotice trouble={outcome.trouble} onDismiss={outcome.dismiss} />
        <div className={styles['form']}>
          <TextField
            label={t('actors.lists.name')}
            name="name"
            value={name}
            onChange={setName}
            error={problemOf(outcome, 'name')}
          />
        </div>
        {(['plus', 'minus'] as const).map((sign) => (
          <Section key={sign} title={t(`actors.lists.${sign}`)}>
            {conditions[sign].map((condition, place) => (
              <ConditionFields
                // A condition has no name of its own: its place is what it is called by.
                // oxlint-disable-next-line react/no-array-index-key
                key={place}
                name={`${sign}-${place + 1}`}
                legend={t(`actors.lists.${sign}.condition`, { number: place + 1 })}
                condition={condition}
                choices={choices}
                onChange={(next) => setConditions({ ...conditions, [sign]: conditions[sign].with(place, next) })}
                onRemove={() => setConditions({ ...conditions, [sign]: conditions[sign].toSpliced(place, 1) })}
              />
            ))}
            <div>
              <Button
                size="dense"
                onClick={() => setConditions({ ...conditions, [sign]: [...conditions[sign], NO_CONDITION] })}
              >
                {t(`actors.lists.${sign}.add`)}
              </Button>
            </div>
            {sign === 'plus' && <ListFromFile onTake={takeIn} />}
            <div className={styles['form']}>
              <ActorPicker
                label={t(`actors.lists.${sign}.bodies`)}
                name={`${sign}-aktor`}
                picked={bodies[sign === 'plus' ? 'with' : 'without']}
                onChange={(next) => setBodies({ ...bodies, [sign === 'plus' ? 'with' : 'without']: next })}
              />
            </div>
          </Section>
        ))}
        <Section title={t('actors.lists.preview')}>
          <RuleMembers rule={rule} />
        </Section>
        <div>
          <Button type="submit" kind="primary" busy={outcome.busy}>
            {t('actors.lists.save')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
