import { readStored, writeStored } from '../../../lib/stored.ts';

/** What a key does on the reading page. */
export type KeyAction = 'next' | 'previous' | 'comment' | 'stance' | 'review' | 'help';

const KEYS: Record<string, KeyAction> = {
  j: 'next',
  k: 'previous',
  c: 'comment',
  s: 'stance',
  r: 'review',
  '?': 'help',
};
const STORED = 'samsyn.kortkommandon';

/** Single keys can be switched off (WCAG 2.1.4): for those whose speech or switches would press them by mistake. */
export function keysOn(): boolean {
  return readStored(STORED) !== 'av';
}

export function switchKeys(on: boolean): void {
  writeStored(STORED, on ? null : 'av');
}

/** The action of a key press, or null: keys off, a modifier held, somebody writing, or a list or dialog that wants the key itself. */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'defaultPrevented'>,
): KeyAction | null {
  if (!keysOn() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  if (
    target instanceof Element &&
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], [role=textbox], dialog, [role=listbox]',
    )
  ) {
    return null;
  }
  return KEYS[event.key.toLowerCase()] ?? null;
}
