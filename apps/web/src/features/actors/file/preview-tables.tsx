import type { RegisterImportQuery } from '@samsyn/contracts/actors';
import { IMPORT_OUTCOMES } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Table } from '../../../ui/table.tsx';
import { Names } from '../lists/members.tsx';
import styles from '../register.module.css';

type Line = Extract<RegisterImportQuery['registerImport'], { __typename: 'RegisterImport' }>['lines'][number];

/** What the file would do, errors first; those that it leaves out, and those that stay as they are, folded away. */
export function PreviewTables({ lines }: { lines: readonly Line[] }): ReactElement {
  const order = ['ERROR', ...IMPORT_OUTCOMES.filter((outcome) => outcome !== 'ERROR')] as const;
  return (
    <>
      {order.map((outcome) => (
        <Group key={outcome} outcome={outcome} lines={lines.filter((line) => line.outcome === outcome)} />
      ))}
    </>
  );
}

function Group({ outcome, lines }: { outcome: Line['outcome']; lines: readonly Line[] }): ReactElement | null {
  const t = useText();
  if (lines.length === 0) return null;
  if (outcome === 'SAME' || outcome === 'MISSING') {
    const named = lines.map(({ actorId, row, name }) => ({ actorId: actorId ?? String(row), name }));
    return <Names lines={named} title={`actors.file.outcome.${outcome}`} />;
  }
  return (
    <Table caption={t(`actors.file.outcome.${outcome}`, { count: lines.length })} dense>
      <thead>
        <tr>
          <th scope="col">{t('actors.file.row')}</th>
          <th scope="col">{t('actors.name')}</th>
          <th scope="col">{t(outcome === 'ERROR' ? 'actors.file.what' : 'actors.file.change')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, name, words }) => (
          <tr key={row}>
            <td>{row}</td>
            <th scope="row">{name === '' ? '–' : name}</th>
            <td>
              {words.map((one) => (
                <span key={one} className={styles['sector']}>
                  {one}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
