import { ListMembersDocument, RuleMembersDocument, type ListRuleInput } from '@samsyn/contracts/actors';
import { listRuleProblems, type ListRule } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from '../register.module.css';

interface Line {
  actorId: string;
  name: string;
}

/** Who a rule means today, while it is being made. */
export function RuleMembers({ rule }: { rule: ListRule }): ReactElement {
  const t = useText();
  const whole = listRuleProblems(rule).length === 0;
  const variables = { rule: rule as ListRuleInput, on: null };
  const { data, previousData } = useQuery(RuleMembersDocument, { variables, skip: !whole });
  const lines = whole ? (data ?? previousData)?.ruleMembers : undefined;
  return (
    <div role="status" className={styles['members']}>
      {lines === undefined ? <p>{t('actors.lists.preview.none')}</p> : <Names lines={lines} open />}
    </div>
  );
}

/** Who a saved list means today: seen before it is used. */
export function ListMembers({ listId }: { listId: string }): ReactElement | null {
  const { data } = useQuery(ListMembersDocument, {
    variables: { listId, on: null },
    fetchPolicy: 'cache-and-network',
  });
  const lines = data?.listMembers ?? null;
  return lines === null ? null : <Names lines={lines} />;
}

export function Names({
  lines,
  title = 'actors.lists.means',
  open = false,
}: {
  lines: readonly Line[];
  title?: string;
  open?: boolean;
}): ReactElement {
  const t = useText();
  if (lines.length === 0) return <p>{t(title, { count: 0 })}</p>;
  return (
    <details open={open && lines.length <= 30}>
      <summary>{t(title, { count: lines.length })}</summary>
      <ul className={styles['columns']}>
        {lines.map(({ actorId, name }) => (
          <li key={actorId}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
