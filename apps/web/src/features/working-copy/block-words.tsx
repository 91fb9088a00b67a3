import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { hasWords, wordsOf, type Block, type Row } from './model/blocks.ts';
import styles from './working-copy.module.css';

/** The words of a block as they are read. */
export function BlockWords({ block }: { block: Block }): ReactElement {
  const t = useText();
  const rows = block.rows.filter(hasWords);
  if (['CHAPTER', 'PART', 'ANNEX', 'IMPACT_ASSESSMENT'].includes(block.head.kind))
    return (
      <>
        <h2 data-words={block.head.id} className={styles['title']}>
          {block.head.heading}
        </h2>
        {rows.slice(1).map((row) => (
          <Words key={row.id} row={row} />
        ))}
      </>
    );
  if (block.head.kind === 'HEADING')
    return (
      <>
        <h3 data-words={block.head.id} className={styles['heading']}>
          {block.head.text}
        </h3>
        {rows.slice(1).map((row) => (
          <Words key={row.id} row={row} />
        ))}
      </>
    );
  if (rows.length === 0) return <p className={styles['quiet']}>{t('working-copy.noWords')}</p>;
  return (
    <>
      {rows.map((row) => (
        <Words key={row.id} row={row} />
      ))}
    </>
  );
}

function Words({ row }: { row: Row }): ReactElement {
  const { kind, label, cells } = row;
  if (kind === 'TABLE_ROW' && cells != null)
    return (
      <p className={styles['cells']} data-words={row.id} data-header={row.header === true || undefined}>
        {cells.map((cell, index) => (
          <span key={index}>{cell} </span>
        ))}
      </p>
    );
  const shown = kind === 'ITEM' || kind === 'SUBITEM' ? label : '';
  return (
    <p data-words={row.id} data-kind={kind} data-label={shown || undefined} className={styles['leaf']}>
      {wordsOf(row)}
    </p>
  );
}
