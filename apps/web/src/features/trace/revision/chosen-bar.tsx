import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../trace.module.css';
import type { Chosen } from './use-chosen.ts';

/**
 * What is done with all that is ticked, always in sight. By keys, from anywhere in the list: Alt+arrow goes from tick to tick, Alt+Enter does
 * it; a list of a hundred cannot be left and come back to for each.
 */
export function ChosenBar({
  chosen,
  open,
  action,
  busy,
  onAct,
}: {
  chosen: Chosen;
  /** All that may be ticked. */
  open: readonly string[];
  /** What the button says. */
  action: string;
  busy: boolean;
  onAct: () => void;
}): ReactElement | null {
  const t = useText();
  const bar = useRef<HTMLDivElement>(null);
  const count = chosen.ids.length;
  useEffect(() => {
    const list = bar.current?.parentElement;
    if (list == null) return;
    const onKey = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!event.altKey || document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Enter' && count > 0) onAct();
      else if (step !== undefined) stepTo(list, step);
      else return;
      event.preventDefault();
    };
    list.addEventListener('keydown', onKey);
    return () => list.removeEventListener('keydown', onKey);
  }, [count, onAct]);
  return (
    <div ref={bar} className={styles['bar']} data-any={count > 0 || undefined}>
      <span className={styles['count']}>{t('trace.chosen.count', { count, all: open.length })}</span>
      <Button size="dense" kind="primary" busy={busy} disabled={count === 0} onClick={onAct}>
        {action}
      </Button>
      {count < open.length && (
        <Button size="dense" onClick={() => chosen.set(open, true)}>
          {t('trace.chosen.all', { count: open.length })}
        </Button>
      )}
      {count > 0 && (
        <Button size="dense" kind="quiet" onClick={chosen.clear}>
          {t('trace.chosen.none')}
        </Button>
      )}
      <span className={styles['keys']}>{t('trace.chosen.keys')}</span>
    </div>
  );
}

function stepTo(list: HTMLElement, step: number): void {
  const ticks = [...list.querySelectorAll<HTMLInputElement>('input[data-tick]')];
  const from = document.activeElement;
  const at = ticks.findIndex((tick) => tick === from);
  if (at >= 0) return ticks[at + step]?.focus();
  const beyond = (tick: HTMLInputElement): boolean =>
    from !== null && (from.compareDocumentPosition(tick) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const near = step > 0 ? ticks.find(beyond) : ticks.findLast((tick) => !beyond(tick));
  near?.focus();
}
