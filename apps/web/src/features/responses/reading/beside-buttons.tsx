import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { BesideDocument } from './beside-documents.ts';
import styles from './beside-buttons.module.css';

/** One button a document: shows it beside the text, or takes it away again. */
export function BesideButtons({
  documents,
  shown,
  show,
  drawer = false,
}: {
  documents: readonly BesideDocument[];
  shown: BesideDocument | undefined;
  show: (id: string) => void;
  /** In the drawer of narrow windows, not in the toolbar. */
  drawer?: boolean;
}): ReactElement {
  return (
    <div className={drawer ? styles['drawer'] : styles['documents']}>
      {documents.map(({ id, title }) => (
        <Button
          key={id}
          id={drawer ? undefined : `bredvid-${id}`}
          kind="quiet"
          size="dense"
          aria-expanded={shown?.id === id}
          onClick={() => show(id)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
