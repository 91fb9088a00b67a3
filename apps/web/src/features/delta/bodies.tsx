import { ChangeRecipientsDocument } from '@samsyn/contracts/rounds';
import { countGroups, DELTA_GROUPS, type DeltaGroup } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import type { Delta } from './delta.ts';
import styles from './delta.module.css';

type Body = Delta['bodies'][number];

/** Every body of the earlier round, in the one group that it is in: who is asked again, and who is told that they are not. */
export function Bodies({ delta, round }: { delta: Delta; round: OfficeRound }): ReactElement {
  const t = useText();
  const { bodies, sentAt } = delta;
  const counts = countGroups(bodies);
  const asked = bodies.filter((body) => body.asked).length;
  const { busy, trouble, dismiss, add } = useAdd(round);
  const mayAdd = sentAt === null && round.viewerCan.includes('round.prepare');
  return (
    <Section title={t('rounds.delta.bodies', { count: bodies.length })}>
      <p className={styles['quiet']}>
        {t('rounds.delta.bodies.lead', {
          changed: counts.CHANGED,
          unchanged: counts.UNCHANGED,
          without: counts.WITHOUT_POINTS,
        })}{' '}
        {t(sentAt === null ? 'rounds.delta.bodies.willBe' : 'rounds.delta.bodies.were', {
          asked,
          told: bodies.length - asked,
        })}
      </p>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {DELTA_GROUPS.map((group) => {
        const own = bodies.filter((body) => body.group === group);
        return own.length === 0 ? null : (
          <Group key={group} group={group} bodies={own} isSent={sentAt !== null} {...(mayAdd ? { add, busy } : {})} />
        );
      })}
    </Section>
  );
}

function Group({
  group,
  bodies,
  isSent,
  add,
  busy = false,
}: {
  group: DeltaGroup;
  bodies: readonly Body[];
  isSent: boolean;
  add?: (body: Body) => Promise<void>;
  busy?: boolean;
}): ReactElement {
  const t = useText();
  return (
    <Table caption={t(`rounds.delta.group.${group}`, { count: bodies.length })} dense>
      <thead>
        <tr>
          <th scope="col">{t('rounds.delta.body')}</th>
          <th scope="col">{t('rounds.delta.points')}</th>
          <th scope="col">{t('rounds.delta.how')}</th>
          {add !== undefined && <th scope="col">{t('rounds.delta.choose')}</th>}
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => {
          const [tone, word] = howOf(body);
          return (
            <tr key={body.organisationId}>
              <th scope="row">{body.name}</th>
              <td>{body.points}</td>
              <td>
                <Badge tone={tone}>{t(`rounds.delta.how.${word}${isSent ? '.sent' : ''}`)}</Badge>
              </td>
              {add !== undefined && (
                <td>
                  {!body.asked && !body.gone && (
                    <Button
                      size="dense"
                      busy={busy}
                      aria-label={t('rounds.delta.add.on', { name: body.name })}
                      onClick={() => void add(body)}
                    >
                      {t('rounds.delta.add')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** What the body gets: asked, a letter that it is not, or a word on the earlier round's page alone. */
function howOf({ asked, gone, mailbox, group }: Body): [Tone, 'asked' | 'letter' | 'page' | 'gone' | 'missing'] {
  if (asked) return ['ok', 'asked'];
  if (gone) return ['neutral', 'gone'];
  if (group === 'CHANGED') return ['danger', 'missing'];
  return mailbox === null ? ['warn', 'page'] : ['neutral', 'letter'];
}

function useAdd(round: OfficeRound) {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const add = async ({ organisationId, name }: Body): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: ChangeRecipientsDocument,
        variables: { input: { roundId: round.id, add: [organisationId] } },
        refetchQueries: ['RoundDelta'],
      });
      return data?.changeRecipients;
    });
    if (done !== null) say(t('rounds.delta.added', { name }));
  };
  return { busy, trouble, dismiss, add };
}
