import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { hasWords, isFront, nameOf, type Block, type Row } from './model/blocks.ts';
import styles from './working-copy.module.css';

const TOOLS = [
  'save',
  'insert',
  'move',
  'split',
  'merge',
  'renumber',
  'cut',
  'copy',
  'paste',
  'repeal',
  'close',
] as const;
export type Tool = (typeof TOOLS)[number];

const KEYS: Partial<Record<Tool, string>> = {
  ...{ save: 'Control+S', insert: 'Alt+Shift+N', move: 'Alt+Shift+M', cut: 'Alt+Shift+X', paste: 'Alt+Shift+V' },
  ...{ repeal: 'Alt+Shift+U', close: 'Escape' },
};

/** What can be done to a block, or to the stycke (punkt, row) where the caret is: one stop for Tab, arrow keys between them. */
export function BlockTools({
  block,
  leaf,
  scope,
  busy,
  isUnsaved,
  canPaste,
  onScope,
  press,
}: {
  block: Block;
  leaf: Row;
  scope: 'block' | 'leaf';
  busy: boolean;
  isUnsaved: boolean;
  canPaste: boolean;
  onScope: (scope: 'block' | 'leaf') => void;
  press: (tool: Tool) => void;
}): ReactElement {
  const t = useText();
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const isFrontBlock = isFront(block.id);
  const isRow = scope === 'leaf' && leaf.kind === 'TABLE_ROW';
  const tools = TOOLS.filter((tool) => {
    if (tool === 'save' || tool === 'close') return true;
    if (isFrontBlock || (isRow && tool === 'split')) return false;
    return tool !== 'paste' || canPaste;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (current + step + tools.length) % tools.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className={styles['tools']}>
      {!isFrontBlock && block.rows.filter(hasWords).length > 1 && leaf.id !== block.id && (
        <RadioChips<'block' | 'leaf'>
          legend={t('working-copy.scope')}
          hideLegend
          name={`galler-${block.id}`}
          value={scope}
          onChange={onScope}
          options={[
            { value: 'block', label: nameOf(block.head) },
            { value: 'leaf', label: leaf.address },
          ]}
        />
      )}
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('working-copy.tools', { name: nameOf(scope === 'leaf' ? leaf : block.head) })}
        className={styles['toolbar']}
        onKeyDown={onKeyDown}
      >
        {tools.map((tool, index) => (
          <Button
            key={tool}
            size="dense"
            kind={tool === 'save' && isUnsaved ? 'primary' : 'quiet'}
            busy={busy && tool !== 'close'}
            tabIndex={index === Math.min(current, tools.length - 1) ? 0 : -1}
            {...(KEYS[tool] !== undefined && { 'aria-keyshortcuts': KEYS[tool], title: KEYS[tool] })}
            onFocus={() => setCurrent(index)}
            onClick={() => press(tool)}
          >
            {t(`working-copy.tool.${tool}`)}
          </Button>
        ))}
      </div>
      {isUnsaved && <Badge tone="warn">{t('working-copy.unsaved')}</Badge>}
    </div>
  );
}
