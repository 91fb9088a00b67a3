import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { fieldsOf, hasWords, headOf, isFront, withTables, wordsOf, type Block, type Row } from './model/blocks.ts';
import styles from './working-copy.module.css';

/** The words of a block as they are read. */
export function BlockWords({ block }: { block: Block }): ReactElement {
  const t = useText();
  const rows = block.rows.filter(hasWords);
  if (isFront(block.id))
    return (
      <>
        <p data-words={block.id} className={styles['title']}>
          {block.head.text}
        </p>
        {rows.slice(1).map((row) => (
          <p key={row.id} data-words={row.id} className={styles['leaf']}>
            {row.text || <span className={styles['quiet']}>{t('working-copy.front.none')}</span>}
          </p>
        ))}
      </>
    );
  if (['CHAPTER', 'PART', 'ANNEX', 'IMPACT_ASSESSMENT'].includes(block.head.kind))
    return (
      <>
        <h2 data-words={block.head.id} className={styles['title']}>
          {block.head.heading || (block.head.kind === 'IMPACT_ASSESSMENT' && block.head.label)}
        </h2>
        <Parts rows={rows.slice(1)} />
      </>
    );
  if (block.head.kind === 'HEADING')
    return (
      <>
        <h3 data-words={block.head.id} className={styles['heading']}>
          {block.head.text}
        </h3>
        <Parts rows={rows.slice(1)} />
      </>
    );
  if (rows.length === 0) return <p className={styles['quiet']}>{t('working-copy.noWords')}</p>;
  return <Parts rows={rows} />;
}

function Words({ row }: { row: Row }): ReactElement {
  const { kind, label } = row;
  const shown = kind === 'ITEM' || kind === 'SUBITEM' ? label : '';
  return (
    <p data-words={row.id} data-kind={kind} data-label={shown || undefined} className={styles['leaf']}>
      {wordsOf(row)}
    </p>
  );
}

/** Words one after the other, tables as tables. */
function Parts({ rows }: { rows: readonly Row[] }): ReactElement {
  const t = useText();
  return (
    <>
      {withTables(rows).map((part) =>
        Array.isArray(part) ? (
          <div key={part[0]?.id} className={styles['tableBox']}>
            <table className={styles['table']} aria-label={t('working-copy.table.plain')}>
              <tbody>
                {part.map((row) => (
                  <tr key={row.id}>
                    {fieldsOf(row).map(({ key, column, text }) => {
                      const head = headOf(row, column ?? 0);
                      const Cell = head === undefined ? 'td' : 'th';
                      return (
                        <Cell key={key} scope={head} data-words={row.id} data-column={column}>
                          {text}
                        </Cell>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <Words key={part.id} row={part} />
        ),
      )}
    </>
  );
}
