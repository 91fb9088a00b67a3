import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Table } from '../../../ui/table.tsx';
import { useAssignmentWords, type Account, type Heard } from '../use-account.ts';
import { stepsOf, type Step } from './steps.ts';
import styles from '../assignments.module.css';

type Way = Heard['standings'][number]['way'];
const HEARD: ReadonlySet<string> = new Set(['DONE', 'NO_ANSWER']);

/** Bodies in rows: each thing that was done, when, on which version and with what outcome. */
export function HeardTable({
  caption,
  bodies,
  account,
  open = [],
}: {
  caption: string;
  bodies: readonly Heard[];
  account: Account;
  /** The ways in which the assignment is not met yet: of each body it is said which of them are left. */
  open?: readonly Way[];
}): ReactElement {
  const t = useText();
  return (
    <Table caption={caption} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('assignments.body')}</th>
          <th scope="col">{t('assignments.done')}</th>
          <th scope="col">{t('assignments.when')}</th>
          <th scope="col">{t('assignments.version')}</th>
          <th scope="col">{t('assignments.outcome')}</th>
        </tr>
      </thead>
      {bodies.map((body) => (
        <BodyRows key={body.actorId} body={body} account={account} open={open} />
      ))}
    </Table>
  );
}

function BodyRows({ body, account, open }: { body: Heard; account: Account; open: readonly Way[] }): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const steps = stepsOf(body, account);
  const left = body.standings.filter(({ way, standing }) => open.includes(way) && !HEARD.has(standing));
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(steps.length, 1)} className={styles['bodyName']}>
      {body.name}
      {body.nameNow !== null && (
        <span className={styles['now']}>{t('assignments.nameNow', { name: body.nameNow })}</span>
      )}
      {left.length > 0 && (
        <span className={styles['now']}>
          {t('assignments.left.ways', { ways: left.map(({ way }) => words.way[way]).join(', ') })}
        </span>
      )}
    </th>
  );
  if (steps.length === 0)
    return (
      <tbody>
        <tr>
          {name}
          <td colSpan={4}>{t('assignments.nothingDone')}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {steps.map((step, index) => (
        <tr key={step.key}>
          {index === 0 && name}
          <StepCells step={step} called={step.name === body.name ? '' : step.name} />
        </tr>
      ))}
    </tbody>
  );
}

function StepCells({ step, called }: { step: Step; called: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const words = useAssignmentWords();
  const as =
    called === '' ? null : <span className={styles['now']}>{t('assignments.calledThen', { name: called })}</span>;
  if (step.kind === 'CONTACT') {
    const { contact } = step;
    return (
      <>
        <td>
          {words.contactKind[contact.kind]}: {contact.about} {as}
        </td>
        <td className={styles['day']}>{formatDay(contact.heldOn, language)}</td>
        <td>{contact.versionLabel ?? '–'}</td>
        <td>{contact.outcome || (contact.planned ? words.standing.PLANNED : words.gap.NO_OUTCOME)}</td>
      </>
    );
  }
  const { asked, round } = step;
  const stance = asked.stance === null ? '' : labels.stance[asked.stance];
  const outcome = [labels.boardState[asked.state], asked.late ? t('assignments.late') : '', stance];
  return (
    <>
      <td>
        {t('assignments.asked', { round: round.title })} {as}
      </td>
      <td className={styles['day']}>
        <ul className={styles['dates']}>
          <li>{t('assignments.sentOn', { day: formatDay(asked.sentAt, language) })}</li>
          {asked.openedAt !== null && (
            <li>{t('assignments.openedOn', { day: formatDay(asked.openedAt, language) })}</li>
          )}
          {asked.receivedAt !== null && (
            <li>{t('assignments.receivedOn', { day: formatDay(asked.receivedAt, language) })}</li>
          )}
        </ul>
      </td>
      <td>{round.versionLabel}</td>
      <td>{outcome.filter((part) => part !== '').join(', ')}</td>
    </>
  );
}
