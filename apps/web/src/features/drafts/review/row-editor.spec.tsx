import { jest } from '@jest/globals';
import type { DraftOperationInput, ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import { render, screen, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useState, type ReactElement, type ReactNode } from 'react';
import { MessagesProvider } from '../../../app/messages.tsx';
import { RowEditor } from './row-editor.tsx';
import { StructurePane } from './structure-pane.tsx';
import { useUnsavedRows } from './use-unsaved-rows.ts';

const words = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, string>;
const messages = { ...words('../../../messages/common.sv.json'), ...words('../messages.sv.json') };

function Words({ children }: { children: ReactNode }): ReactElement {
  return (
    <MessagesProvider locale="sv-SE" catalog={messages}>
      {children}
    </MessagesProvider>
  );
}

const row = (id: string, parts: Partial<ProvisionPartsFragment> = {}): ProvisionPartsFragment => ({
  id,
  parentId: null,
  kind: 'SUBSECTION',
  depth: 0,
  label: '',
  address: `1 § ${id} st`,
  path: id,
  heading: null,
  level: null,
  text: `Stycke ${id}.`,
  cells: null,
  header: null,
  about: null,
  ...parts,
});

type Apply = (operations: readonly DraftOperationInput[]) => Promise<boolean>;
const pane = { current: null };

/** The list and its editor as the workbench joins them. */
function Bench({ rows, apply }: { rows: ProvisionPartsFragment[]; apply: Apply }): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const unsaved = useUnsavedRows();
  const open = rows.find(({ id }) => id === chosen);
  const editor = open && (
    <RowEditor
      key={open.id}
      row={open}
      rows={rows}
      unsaved={unsaved}
      busy={false}
      apply={apply}
      onClose={() => setChosen(null)}
    />
  );
  return (
    <StructurePane
      rows={rows}
      problems={[{ code: 'gap', message: '2 § saknas.', field: '1 § b st' }]}
      chosen={chosen}
      unsaved={unsaved.ids}
      onChoose={setChosen}
      pane={pane}
      editor={editor}
    />
  );
}

const ROWS = [row('a'), row('b'), row('c')];
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Text' });

function show(apply: Apply = () => Promise.resolve(true), rows = ROWS): RenderResult {
  return render(<Bench rows={rows} apply={apply} />, { wrapper: Words });
}

beforeAll(() => {
  // jsdom has no CSS object; ids in these specs need no escaping.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});

describe('the structure by keyboard', () => {
  it('is one stop for Tab; arrows, Home and End move, Enter opens and Escape closes with the focus kept', async () => {
    const user = userEvent.setup();
    show();
    await user.tab();
    expect(document.activeElement?.textContent).toContain('Stycke a.');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Stycke c.');
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(field()).toHaveProperty('value', 'Stycke b.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Stycke b.');
  });

  it('says at the passage what was found there', () => {
    show();
    expect(screen.getByRole('button', { name: /Stycke b/ }).textContent).toContain('2 § saknas.');
    expect(screen.getByRole('button', { name: /Stycke a/ }).textContent).not.toContain('saknas');
  });
});

describe('words written in a row', () => {
  it('are sent as what changed, and nothing is sent when nothing did', async () => {
    const user = userEvent.setup();
    const apply = jest.fn<Apply>(() => Promise.resolve(true));
    show(apply);
    await user.click(screen.getByRole('button', { name: /Stycke a/ }));
    expect(screen.getByRole('button', { name: 'Spara ändringen' })).toHaveProperty('disabled', true);
    await user.type(field(), ' Mer.');
    await user.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(apply).toHaveBeenCalledWith([{ kind: 'EDIT_TEXT', provisionId: 'a', text: 'Stycke a. Mer.' }]);
  });

  it('are kept, and marked as unsaved, when another row is opened or this one closed', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: /Stycke a/ }));
    await user.type(field(), ' Mer.');
    await user.click(screen.getByRole('button', { name: /Stycke b/ }));
    expect(field()).toHaveProperty('value', 'Stycke b.');
    expect(screen.getByRole('button', { name: /Stycke a/ }).textContent).toContain('Inte sparat än');
    await user.click(screen.getByRole('button', { name: /Stycke a/ }));
    expect(field()).toHaveProperty('value', 'Stycke a. Mer.');
  });

  it('stay when somebody else changes the same row; what is untouched follows', async () => {
    const user = userEvent.setup();
    const { rerender } = show();
    await user.click(screen.getByRole('button', { name: /Stycke a/ }));
    await user.type(field(), ' Mitt.');
    const theirs = [row('a', { text: 'Deras.' }), row('b', { text: 'Deras b.' }), row('c')];
    rerender(<Bench rows={theirs} apply={() => Promise.resolve(true)} />);
    expect(field()).toHaveProperty('value', 'Stycke a. Mitt.');
    await user.click(screen.getByRole('button', { name: /Deras b/ }));
    expect(field()).toHaveProperty('value', 'Deras b.');
  });
});
