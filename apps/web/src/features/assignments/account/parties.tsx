import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page.tsx';
import { useAssignmentWords, type Account, type Party } from '../use-account.ts';
import { HeardTable } from './heard-table.tsx';
import styles from '../assignments.module.css';

/** Opened from the start when there are no more bodies than these. */
const FEW = 3;

/** Who is to be heard and how; of each what has been done, when, on which version, with what outcome. */
export function Parties({ account }: { account: Account }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { parties, others } = account;
  return (
    <Section title={t('assignments.parties')}>
      <p className={styles['facts']}>{t('assignments.namesOn', { day: formatDay(account.namesOn, language) })}</p>
      {parties.length === 0 && <EmptyState title={t('assignments.noParties')} />}
      <ul className={styles['parties']}>
        {parties.map((party) => (
          <PartyPart key={party.id} party={party} account={account} />
        ))}
        {others.length > 0 && (
          <li className={styles['party']}>
            <h3 className={styles['partyName']}>{t('assignments.others')}</h3>
            <p className={styles['facts']}>{t('assignments.othersText')}</p>
            <details className={styles['bodies']}>
              <summary>{t('assignments.bodies', { count: others.length })}</summary>
              <HeardTable caption={t('assignments.others')} bodies={others} account={account} />
            </details>
          </li>
        )}
      </ul>
    </Section>
  );
}

function PartyPart({ party, account }: { party: Party; account: Account }): ReactElement {
  const t = useText();
  const { name, wording, members, each, standings, actors } = party;
  // Where one body is all there is, the line above says it already; where every report has been given, nothing is left.
  const isOver = account.missing.length === 0 || members === 1;
  const open = isOver ? [] : standings.filter(({ enough }) => !enough).map(({ way }) => way);
  const scope = members > 1 ? t(each ? 'assignments.each' : 'assignments.oneOf', { count: members }) : '';
  return (
    <li className={styles['party']}>
      <h3 className={styles['partyName']}>{name}</h3>
      <p className={styles['facts']}>{[wording, scope].filter((part) => part !== '').join(' ')}</p>
      <ul className={styles['ways']}>
        {standings.map((standing) => (
          <Way key={standing.way} standing={standing} single={members === 1} />
        ))}
      </ul>
      {actors.length > 0 && (
        <details className={styles['bodies']} open={actors.length <= FEW}>
          <summary>{t('assignments.bodies', { count: actors.length })}</summary>
          <HeardTable caption={name} bodies={actors} account={account} open={open} />
        </details>
      )}
    </li>
  );
}

function Way({ standing, single }: { standing: Party['standings'][number]; single: boolean }): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const { way, enough, counts } = standing;
  const tone: Tone = enough ? 'ok' : 'warn';
  const parts = counts.map((count) =>
    single ? words.standing[count.standing] : `${words.standing[count.standing]}: ${count.bodies}`,
  );
  return (
    <li className={styles['way']}>
      <span className={styles['wayName']}>{words.way[way]}</span>
      <Badge tone={tone}>{t(enough ? 'assignments.met' : 'assignments.notMet')}</Badge>
      <span className={styles['facts']}>{parts.join(' · ')}</span>
    </li>
  );
}
