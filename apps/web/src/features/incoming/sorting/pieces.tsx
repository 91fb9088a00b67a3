import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../incoming.module.css';
import type { Incoming, IncomingWork, Piece } from '../use-incoming.ts';
import { PieceRow } from './piece-row.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { VersionPlaces } from './use-version.ts';
import { valuesOf } from './values.ts';

interface PiecesProps {
  incoming: Incoming;
  work: IncomingWork;
  version: VersionPlaces;
  mayWork: boolean;
  /** The piece that is being worked with; its editor is open. */
  chosen: string | null;
  choose: (id: string | null) => void;
}

/** All of the source in order, each piece beside what it is. Keys work while the focus is in the list. */
export function Pieces({ incoming, work, version, mayWork, chosen, choose }: PiecesProps): ReactElement {
  const t = useText();
  const say = useToast();
  const list = useRef<HTMLOListElement>(null);
  const [dividing, setDividing] = useState<string | null>(null);
  const { cuts } = incoming;
  const left = cuts.filter(({ decidedBy }) => decidedBy === null);
  const noPoints = left.filter(({ use }) => use === 'NOT_A_POINT').length;
  const focus = (id: string | undefined): void => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-piece="${id}"]`)?.focus();
  };
  const nextLeft = (from: number): Piece | undefined =>
    cuts.slice(from + 1).find(({ decidedBy }) => decidedBy === null) ?? left[0];
  const confirm = async (piece: Piece): Promise<void> => {
    const at = cuts.indexOf(piece);
    const done = await work.cut({ kind: 'DECIDE', cutId: piece.id, values: valuesOf(piece) });
    if (done === null) return;
    say(t('incoming.done.decide'));
    const after = done.cuts.slice(at + 1).find(({ decidedBy }) => decidedBy === null);
    focus((after ?? piece).id);
  };
  const merge = async (piece: Piece): Promise<void> => {
    const before = cuts[cuts.indexOf(piece) - 1];
    if (before === undefined || (await work.cut({ kind: 'MERGE', cutId: piece.id })) === null) return;
    say(t('incoming.done.merge'));
    focus(before.id);
  };
  const reopen = async (piece: Piece): Promise<void> => {
    if ((await work.cut({ kind: 'REOPEN', cutId: piece.id })) !== null) choose(piece.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    const id = rowOf(event);
    const at = cuts.findIndex((one) => one.id === id);
    const piece = cuts[at];
    if (piece === undefined) return;
    const acts: Record<string, () => unknown> = {
      j: () => focus(cuts[at + 1]?.id),
      k: () => focus(cuts[at - 1]?.id),
      ArrowDown: () => focus(cuts[at + 1]?.id),
      ArrowUp: () => focus(cuts[at - 1]?.id),
      n: () => focus(nextLeft(at)?.id),
      ...(mayWork && {
        b: () => void confirm(piece),
        r: () => choose(piece.id),
        d: () => setDividing(piece.id),
        s: () => void merge(piece),
      }),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <Section
      title={t('incoming.work.pieces')}
      actions={
        <span className={styles['progress']}>
          {t('incoming.work.progress', { done: cuts.length - left.length, all: cuts.length })}
        </span>
      }
    >
      <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />
      {mayWork && (
        <p className={styles['bar']}>
          {noPoints > 0 && (
            <Button
              size="dense"
              onClick={() => {
                void work.cut({ kind: 'CONFIRM_NOT_POINTS' }).then((done) => {
                  if (done === null) return;
                  say(t('incoming.done.all'));
                  focus(done.cuts.find(({ decidedBy }) => decidedBy === null)?.id);
                });
              }}
            >
              {t('incoming.confirmRest', { count: noPoints })}
            </Button>
          )}
          {left.length > 0 && (
            <Button size="dense" kind="quiet" onClick={() => focus(left[0]?.id)}>
              {t('incoming.next')}
            </Button>
          )}
          <span className={styles['keys']}>{t('incoming.work.keys')}</span>
        </p>
      )}
      <div className={styles['heads']} aria-hidden="true">
        <span>{t('incoming.work.source')}</span>
        <span>{t('incoming.work.points')}</span>
      </div>
      {/* Keys are shortcuts for the buttons of the row that has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className={styles['pieces']} onKeyDown={onKey}>
        {cuts.map((piece, at) => (
          <PieceRow
            key={piece.id}
            piece={piece}
            number={at + 1}
            incoming={incoming}
            version={version}
            work={work}
            mayWork={mayWork}
            isOpen={chosen === piece.id && mayWork && piece.decidedBy === null}
            onOpen={(open) => {
              choose(open ? piece.id : null);
              if (!open) focus(piece.id);
            }}
            onConfirm={() => void confirm(piece)}
            onReopen={() => void reopen(piece)}
            onMerge={at === 0 ? undefined : () => void merge(piece)}
            onDivide={() => setDividing(piece.id)}
          />
        ))}
      </ol>
      {dividing !== null && (
        <SplitDialog
          incoming={incoming}
          cutId={dividing}
          work={work}
          onClose={(newId) => {
            setDividing(null);
            if (newId !== null) say(t('incoming.done.split'));
          }}
        />
      )}
    </Section>
  );
}

/** The row whose own control has the focus; undefined while somebody writes in one of its fields. */
function rowOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target as HTMLElement;
  return target.dataset['piece'];
}
