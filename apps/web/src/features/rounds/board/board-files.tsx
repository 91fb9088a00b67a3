import { tickWords } from '@samsyn/consultation';
import type { RoundBoardQuery } from '@samsyn/contracts/rounds';
import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatClock, stockholmDay } from '../../../lib/dates.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import styles from './board.module.css';

const FORMATS = ['docx', 'xlsx', 'csv'] as const;

/** The ticked list as files: the lines that are shown, in the order they are shown. */
export function BoardFiles({ slug, query }: { slug: string; query: string }): ReactElement {
  const t = useText();
  const base = `/export/remiss/${slug}/avprickningslista`;
  return (
    <div className={styles['files']} role="group" aria-label={t('rounds.board.files')}>
      <span aria-hidden="true">{t('rounds.board.files')}</span>
      {FORMATS.map((format) => (
        <a
          key={format}
          className={buttonClass({ size: 'dense' })}
          href={`${base}.${format}${query === '' ? '' : `?${query}`}`}
          download
        >
          {t(`rounds.board.file.${format}`)}
        </a>
      ))}
    </div>
  );
}

type Uninvited = NonNullable<RoundBoardQuery['board']>['uninvited'];

/** Who answered without having been asked: beside the board, never among those who were. */
export function UninvitedTable({ answers }: { answers: Uninvited }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <Table caption={t('rounds.board.uninvited', { count: answers.length })} dense>
      <thead>
        <tr>
          <th scope="col">{t('rounds.board.column.name')}</th>
          <th scope="col">{t('rounds.board.column.state')}</th>
          <th scope="col">{t('rounds.board.column.receivedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ actorId, name, kind, tick, receivedAt, late }) => (
          <tr key={actorId}>
            <th scope="row" className={styles['body']}>
              {name}
              <span className={styles['mailbox']}>{labels.actorKind[kind]}</span>
            </th>
            <td>{tickWords(tick, language)}</td>
            <td className={styles['moment']}>
              {stockholmDay(receivedAt)} {formatClock(receivedAt, language)}
              {late && <span className={styles['mailbox']}>{t('rounds.board.late')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
