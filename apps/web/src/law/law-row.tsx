import type { ReactElement, ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { bound } from './bound.ts';
import { type DraftRow, inImpact, type ProvisionNode } from './draft-text.ts';
import { isItem, runs } from './runs.ts';
import styles from './law.module.css';

/** How the words of a leaf are drawn: [from, to) of its text, all of it but for the cells of a table. Plain text unless given. */
export type LeafWords = (leaf: ProvisionNode, from: number, to: number) => ReactNode;

export interface LawRowProps {
  row: DraftRow;
  words?: LeafWords;
  /** What stands after the words of a leaf: a link to its comments. */
  after?: (leaf: ProvisionNode) => ReactNode;
}

interface Drawing {
  words: LeafWords;
  after: (leaf: ProvisionNode) => ReactNode;
}

/** The element of a leaf has this id; the row's heading `r-<id>`. */
export const leafElementId = (id: string): string => `s-${id}`;

/** One row of the text, set as law: chapter heading, heading, § with its number in the margin, allmänna råd apart, annexes as tables. */
export function LawRow({ row, words = plainWords, after = () => null }: LawRowProps): ReactElement {
  const drawing = { words, after };
  const { node } = row;
  if (row.kind === 'chapter') return <ChapterHeading row={row} drawing={drawing} />;
  if (row.kind === 'heading') return <RowHeading row={row} className={styles['heading']} text={node.text} />;
  if (node.kind === 'SECTION') return <SectionText row={row} drawing={drawing} />;
  if (node.kind === 'GENERAL_ADVICE') return <AdviceText row={row} drawing={drawing} />;
  if (node.kind === 'ANNEX' || node.kind === 'IMPACT_ASSESSMENT') return <AnnexText row={row} drawing={drawing} />;
  return <LooseText node={node} drawing={drawing} />;
}

function plainWords(leaf: ProvisionNode, from: number, to: number): string {
  return bound(leaf.text).slice(from, to);
}

function RowHeading({
  row,
  className,
  text,
}: {
  row: DraftRow;
  className: string | undefined;
  text: ReactNode;
}): ReactElement {
  const Heading = `h${row.headingLevel}` as 'h2' | 'h3' | 'h4';
  return (
    <Heading id={`r-${row.id}`} className={className}>
      {text}
    </Heading>
  );
}

function ChapterHeading({ row, drawing }: { row: DraftRow; drawing: Drawing }): ReactElement {
  const { node } = row;
  const text = (
    <span id={leafElementId(node.id)} data-unit={node.id} tabIndex={-1} className={styles['leaf']}>
      <span className={styles['chapterNumber']}>{node.label}</span> {node.heading ?? node.text}
    </span>
  );
  return (
    <div className={styles['chapter']}>
      <RowHeading row={row} className={styles['chapterHeading']} text={text} />
      {drawing.after(node)}
    </div>
  );
}

function SectionText({ row, drawing }: { row: DraftRow; drawing: Drawing }): ReactElement {
  const { node } = row;
  return (
    <div className={styles['section']}>
      <RowHeading row={row} className={styles['number']} text={node.label} />
      <div className={styles['body']}>
        {node.text !== '' && <Leaf as="p" node={node} drawing={drawing} />}
        <Nodes nodes={node.children} drawing={drawing} />
      </div>
    </div>
  );
}

function AdviceText({ row, drawing }: { row: DraftRow; drawing: Drawing }): ReactElement {
  const { node } = row;
  const text = node.label === '' ? (node.heading ?? '') : node.label;
  return (
    <div className={styles['advice']}>
      <RowHeading row={row} className={styles['adviceHeading']} text={text} />
      <div className={styles['body']}>
        {node.text !== '' && <Leaf as="p" node={node} drawing={drawing} />}
        <Nodes nodes={node.children} drawing={drawing} />
      </div>
    </div>
  );
}

function AnnexText({ row, drawing }: { row: DraftRow; drawing: Drawing }): ReactElement {
  const { node } = row;
  const text = (
    <>
      <span className={styles['chapterNumber']}>{node.label}</span> {node.heading}
    </>
  );
  return (
    <div className={styles['annex']}>
      <RowHeading row={row} className={styles['chapterHeading']} text={text} />
      {node.text !== '' && <Leaf as="p" node={node} drawing={drawing} />}
      <Nodes nodes={node.children} drawing={drawing} />
    </div>
  );
}

/** A clause with a number in the margin, or a leaf that stands by itself. */
function LooseText({ node, drawing }: { node: ProvisionNode; drawing: Drawing }): ReactElement {
  return (
    <div className={styles['section']}>
      <span className={styles['number']}>{node.label}</span>
      <div className={styles['body']}>
        <Leaf as="p" node={node} drawing={drawing} />
        <Nodes nodes={node.children} drawing={drawing} />
      </div>
    </div>
  );
}

/** Siblings in order; neighbours of the kinds that make a list or a table stand in one. */
function Nodes({ nodes, drawing }: { nodes: readonly ProvisionNode[]; drawing: Drawing }): ReactElement {
  return (
    <>
      {runs(nodes).map((run) => {
        const first = run[0]!;
        if (isItem(first)) return <ItemList key={first.id} items={run} drawing={drawing} />;
        if (first.cells !== null) return <RowTable key={first.id} rows={run} drawing={drawing} />;
        return <Node key={first.id} node={first} drawing={drawing} />;
      })}
    </>
  );
}

function Node({ node, drawing }: { node: ProvisionNode; drawing: Drawing }): ReactElement {
  const words =
    node.kind === 'HEADING' ? (
      <Subheading node={node} drawing={drawing} />
    ) : (
      node.text !== '' && <Leaf as="p" node={node} drawing={drawing} />
    );
  return (
    <>
      {words}
      <Nodes nodes={node.children} drawing={drawing} />
    </>
  );
}

/** Of an annex only set apart; of the konsekvensutredning, which is long and has no §§, a heading to go by and to say something of. */
function Subheading({ node, drawing }: { node: ProvisionNode; drawing: Drawing }): ReactElement {
  if (!inImpact(node)) return <p className={styles['subheading']}>{node.text}</p>;
  const level = Math.min(6, node.row.headingLevel + (node.level ?? 1)) as 3 | 4 | 5 | 6;
  return (
    <div className={styles['subheading']} data-level={node.level ?? 1}>
      <Leaf as={`h${level}`} node={node} drawing={drawing} />
    </div>
  );
}

function ItemList({ items, drawing }: { items: readonly ProvisionNode[]; drawing: Drawing }): ReactElement {
  return (
    <ol className={styles['items']}>
      {items.map((item) => (
        <li key={item.id}>
          <Leaf as="div" node={item} drawing={drawing} label={item.label} />
          <Nodes nodes={item.children} drawing={drawing} />
        </li>
      ))}
    </ol>
  );
}

function RowTable({ rows, drawing }: { rows: readonly ProvisionNode[]; drawing: Drawing }): ReactElement {
  const heads = rows.filter((row) => row.header === true);
  const definitions = rows[0]?.kind === 'DEFINITION';
  const name = rows[0]?.address.replace(/ rad \d+$/u, '') ?? '';
  return (
    // A table wider than the column scrolls by itself, and by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['tableBox']} tabIndex={0} role="group" aria-label={name}>
      <table className={classes(styles['table'], definitions && styles['definitions'])}>
        {heads.length > 0 && (
          <thead>
            {heads.map((row) => (
              <TableRow key={row.id} row={row} drawing={drawing} head />
            ))}
          </thead>
        )}
        <tbody>
          {rows
            .filter((row) => row.header !== true)
            .map((row) => (
              <TableRow key={row.id} row={row} drawing={drawing} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow({
  row,
  drawing,
  head = false,
}: {
  row: ProvisionNode;
  drawing: Drawing;
  head?: boolean;
}): ReactElement {
  const cells = cellStretches(row);
  return (
    <tr id={leafElementId(row.id)} data-unit={row.id} tabIndex={-1} className={styles['leaf']}>
      {cells.map(({ from, to }, index) => {
        const words = (
          <>
            <span data-leaf={row.id} data-from={from}>
              {drawing.words(row, from, to)}
            </span>
            {index === cells.length - 1 && drawing.after(row)}
          </>
        );
        if (head)
          return (
            <th key={from} scope="col">
              {words}
            </th>
          );
        return index === 0 ? (
          <th key={from} scope="row">
            {words}
          </th>
        ) : (
          <td key={from}>{words}</td>
        );
      })}
    </tr>
  );
}

/** Where each cell's words stand in the row's text (which joins them with ` | `, or as the reader found them). */
export function cellStretches(row: ProvisionNode): { from: number; to: number }[] {
  let at = 0;
  return (row.cells ?? [row.text]).map((cell) => {
    const found = row.text.indexOf(cell, at);
    const from = found === -1 ? at : found;
    at = Math.min(row.text.length, from + (found === -1 ? 0 : cell.length));
    return { from, to: at };
  });
}

function Leaf({
  as: Tag,
  node,
  drawing,
  label,
}: {
  as: 'p' | 'div' | 'h3' | 'h4' | 'h5' | 'h6';
  node: ProvisionNode;
  drawing: Drawing;
  label?: string;
}): ReactElement {
  return (
    <Tag
      id={leafElementId(node.id)}
      data-unit={node.id}
      tabIndex={-1}
      className={classes(styles['leaf'], label !== undefined && styles['item'])}
    >
      {label !== undefined && <span className={styles['label']}>{label}</span>}
      <span>
        <span data-leaf={node.id} data-from={0}>
          {drawing.words(node, 0, node.text.length)}
        </span>
        {drawing.after(node)}
      </span>
    </Tag>
  );
}
