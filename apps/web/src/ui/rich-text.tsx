import { documentBlocks, isDocument, type Block, type Run } from '@samsyn/editor/text';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import styles from './rich-text.module.css';

/** A stored editor document, read. `headingLevel` is the level its highest headings get on this page (2–5). Draws nothing for what is no document. */
export function RichText({
  doc,
  headingLevel = 3,
  lang,
}: {
  doc: unknown;
  /** Where it may be another than the page's. */
  lang?: 'sv' | 'en' | undefined;
  headingLevel?: 2 | 3 | 4 | 5;
}): ReactElement | null {
  if (!isDocument(doc)) return null;
  const blocks = documentBlocks(doc);
  // A document may begin at any level of its own: its highest is what stands at `headingLevel`, so that the page skips none.
  const highest = Math.min(6, ...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  return (
    <div className={styles['text']} lang={lang}>
      {blocks.map((block, index) => blockElement(block, index, headingLevel - highest))}
    </div>
  );
}

function blockElement(block: Block, key: number, shift: number): ReactNode {
  if (block.kind === 'paragraph') return <p key={key}>{runs(block.runs)}</p>;
  if (block.kind === 'heading') {
    const Heading = `h${Math.min(6, block.level + shift)}` as 'h3';
    return <Heading key={key}>{runs(block.runs)}</Heading>;
  }
  const items = block.items.map((item, index) => (
    <li key={index}>{item.map((child, at) => blockElement(child, at, shift))}</li>
  ));
  return block.ordered ? (
    <ol key={key} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul key={key}>{items}</ul>
  );
}

function runs(all: Run[]): ReactNode {
  return all.map((run, index) => <Fragment key={index}>{runElement(run)}</Fragment>);
}

function runElement(run: Run): ReactNode {
  if (run.break) return <br />;
  let words: ReactNode = run.text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.href === undefined) return words;
  return (
    <a href={run.href} rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}
