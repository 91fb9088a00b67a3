import { documentBlocks, isDocument } from '@samsyn/editor/text';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import type { BesideDocument } from './beside-documents.ts';
import styles from './beside-panel.module.css';

/** One document beside the text, with its own scroll and a list of its headings. Not modal: one reads both. */
export default function BesidePanel({
  document: shown,
  onClose,
}: {
  document: BesideDocument;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const headings = useMemo(() => headingsOf(shown.content), [shown.content]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [shown.id]);
  const goTo = (index: number): void => {
    const element = body.current?.querySelectorAll<HTMLElement>('h3, h4, h5')[index];
    if (element === undefined) return;
    element.tabIndex = -1;
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  };
  return (
    // Escape closes it from anywhere inside, as it does a dialog.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles['panel']}
      aria-labelledby="bredvid-rubrik"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id="bredvid-rubrik" ref={heading} tabIndex={-1} className={styles['title']}>
          {shown.title}
        </h2>
        <Button kind="quiet" size="dense" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={body} className={styles['body']} tabIndex={0} role="group" aria-labelledby="bredvid-rubrik">
        {headings.length > 2 && (
          <details className={styles['contents']} open={headings.length < 12}>
            <summary>{t('responses.beside.contents')}</summary>
            <ol className={styles['list']}>
              {headings.map(({ text, level }, index) => (
                <li key={`${index}${text}`} data-level={level}>
                  <button type="button" className={styles['jump']} onClick={() => goTo(index)}>
                    {text}
                  </button>
                </li>
              ))}
            </ol>
          </details>
        )}
        <RichText doc={shown.content} headingLevel={3} lang={shown.lang} />
        {shown.url !== null && (
          <p>
            <a href={shown.url}>{shown.fileName ?? shown.title}</a>
          </p>
        )}
      </div>
    </aside>
  );
}

function headingsOf(content: unknown): { text: string; level: number }[] {
  if (!isDocument(content)) return [];
  return documentBlocks(content).flatMap((block) =>
    block.kind === 'heading' ? [{ text: block.runs.map((run) => run.text).join(''), level: block.level }] : [],
  );
}
