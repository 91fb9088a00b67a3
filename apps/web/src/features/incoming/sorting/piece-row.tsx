import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../incoming.module.css';
import type { Incoming, IncomingWork, Piece } from '../use-incoming.ts';
import { PieceEditor } from './piece-editor.tsx';
import type { VersionPlaces } from './use-version.ts';

interface RowProps {
  piece: Piece;
  number: number;
  incoming: Incoming;
  version: VersionPlaces;
  work: IncomingWork;
  mayWork: boolean;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onConfirm: () => void;
  onReopen: () => void;
  onMerge: (() => void) | undefined;
  onDivide: () => void;
}

/** One piece: its words as the source has them, and what it is or is proposed to be. */
export function PieceRow(props: RowProps): ReactElement {
  const { piece, number, incoming, isOpen } = props;
  const t = useText();
  const begins = incoming.passages[piece.passage];
  const before = incoming.passages[piece.passage - 1];
  const isNewPage = begins !== undefined && begins.page !== null && begins.page !== before?.page;
  const isNewPart = begins !== undefined && begins.part !== '' && begins.part !== before?.part;
  return (
    <li
      id={piece.id}
      className={classes(
        styles['piece'],
        piece.decidedBy !== null && styles['done'],
        piece.use === 'NOT_A_POINT' && styles['dropped'],
        isOpen && styles['open'],
      )}
    >
      <div className={styles['words']}>
        {(isNewPage || isNewPart) && (
          <p className={styles['page']}>
            {isNewPart && t('incoming.part', { part: begins.part })}{' '}
            {isNewPage && t('incoming.page', { page: begins.page ?? 0 })}
          </p>
        )}
        {piece.paragraphs.map((text, at) => (
          // The paragraphs of one piece are never put in another order.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at} className={begins?.kind === 'heading' ? styles['heading'] : undefined}>
            {text}
          </p>
        ))}
      </div>
      <div className={classes(styles['what'], !isOpen && styles['row'])}>
        <button
          type="button"
          className={styles['head']}
          data-piece={piece.id}
          aria-expanded={isOpen}
          onClick={() => props.mayWork && piece.decidedBy === null && props.onOpen(!isOpen)}
        >
          <span className={styles['number']}>
            <span className="visually-hidden">{t('incoming.piece', { number })}: </span>
            <span aria-hidden="true">{number}</span>
          </span>
          <What {...props} />
        </button>
        {isOpen ? (
          <PieceEditor
            piece={piece}
            version={props.version}
            work={props.work}
            onDone={() => props.onOpen(false)}
            onDivide={props.onDivide}
            onMerge={props.onMerge}
          />
        ) : (
          props.mayWork && <Acts {...props} />
        )}
      </div>
    </li>
  );
}

function What({ piece, version }: RowProps): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { use, places, stance, wording, reason, decidedBy } = piece;
  const isPlaced = use === 'POINT' || use === 'STANCE';
  const where = places.length === 0 ? t('incoming.places.whole') : places.map(version.address).join(', ');
  return (
    <span className={styles['summary']}>
      <span className={styles['use']}>
        {t(`incoming.use.${use}`)}
        {isPlaced && <strong> {where}</strong>}
        {use === 'NOT_A_POINT' && reason !== '' && `: ${reason}`}
      </span>{' '}
      {isPlaced && stance !== null && <Badge>{labels.stance[stance]}</Badge>}{' '}
      {wording !== '' && use === 'POINT' && <Badge tone="accent">{t('incoming.wording')}</Badge>}{' '}
      <Badge tone={decidedBy === null ? 'info' : 'ok'}>
        {t(decidedBy === null ? 'incoming.proposed' : 'incoming.decided')}
      </Badge>
    </span>
  );
}

function Acts({ piece, number, onConfirm, onOpen, onReopen }: RowProps): ReactElement {
  const t = useText();
  const name = <span className="visually-hidden"> {t('incoming.piece', { number })}</span>;
  return (
    <p className={styles['acts']}>
      {piece.decidedBy === null ? (
        <>
          <Button size="dense" onClick={onConfirm}>
            {t('incoming.confirm')}
            {name}
          </Button>
          <Button size="dense" kind="quiet" onClick={() => onOpen(true)}>
            {t('incoming.edit')}
            {name}
          </Button>
        </>
      ) : (
        <Button size="dense" kind="quiet" onClick={onReopen}>
          {t('incoming.reopen')}
          {name}
        </Button>
      )}
    </p>
  );
}
