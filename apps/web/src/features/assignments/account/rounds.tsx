import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Deadline } from '../../../ui/deadline.tsx';
import { Link } from '../../../ui/link.tsx';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Account } from '../use-account.ts';
import styles from '../assignments.module.css';

/** The rounds that hang on the assignment, each on its version of the text. */
export function Rounds({ rounds }: { rounds: Account['rounds'] }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  if (rounds.length === 0) return null;
  return (
    <Section title={t('assignments.rounds')}>
      <Table caption={t('assignments.rounds')} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('assignments.round')}</th>
            <th scope="col">{t('assignments.state')}</th>
            <th scope="col">{t('assignments.deadline')}</th>
            <th scope="col">{t('assignments.version')}</th>
            <th scope="col">{t('assignments.answered')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <Link to={`/remiss/${round.slug}`} className={styles['inline']}>
                  {round.title}
                </Link>
              </th>
              <td>{labels.roundState[round.state]}</td>
              <td>
                <Deadline at={round.deadline} open={round.state === 'OPEN'} />
              </td>
              <td>{round.versionLabel}</td>
              <td>{t('assignments.answeredOf', { answered: round.answered, invited: round.invited })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
