import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Kind, Row } from '../model/blocks.ts';
import { spotFor } from '../model/places.ts';
import { Preview } from './preview.tsx';

type Numbering = 'LETTER' | 'RENUMBER';
const KINDS: readonly Kind[] = [
  ...(['SECTION', 'SUBSECTION', 'ITEM', 'SUBITEM', 'HEADING', 'GENERAL_ADVICE', 'DEFINITION', 'TABLE_ROW'] as const),
  ...(['CHAPTER', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT'] as const),
];
const NUMBERED = new Set<Kind>(['SECTION', 'CHAPTER', 'ITEM', 'SUBITEM', 'ANNEX']);
const LISTED = new Set<Kind>(['ITEM', 'SUBITEM']);
const TITLED = new Set<Kind>(['CHAPTER', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT']);

/** Something new at the caret: what it is, its words and its number, with what that brings along. */
export default function InsertDialog({
  draftId,
  rows,
  atId,
  busy,
  onInsert,
  onClose,
}: {
  draftId: string;
  rows: readonly Row[];
  atId: string;
  busy: boolean;
  /** True when it went through. */
  onInsert: (command: CommandInput) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const kinds = KINDS.filter((kind) => spotFor(rows, atId, kind) !== null);
  const [what, setWhat] = useState<Kind>(kinds[0] ?? 'SECTION');
  const [text, setText] = useState('');
  const [numbering, setNumbering] = useState<Numbering>('LETTER');
  const [missing, setMissing] = useState(false);
  const chosen = LISTED.has(what) ? 'RENUMBER' : numbering;
  const command = (words: string): CommandInput => ({
    ...{ kind: 'INSERT', what, ...spotFor(rows, atId, what), text: words },
    ...(TITLED.has(what) && { heading: words }),
    ...(NUMBERED.has(what) && { numbering: chosen }),
  });
  const insert = async (): Promise<void> => {
    if (text.trim() === '') setMissing(true);
    else if (await onInsert(command(text))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('working-copy.insert.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void insert()}>
            {t('working-copy.insert.do')}
          </Button>
          <Button onClick={onClose}>{t('working-copy.cancel')}</Button>
        </>
      }
    >
      <Select
        label={t('working-copy.insert.what')}
        name="nytt-slag"
        value={what}
        onChange={setWhat}
        options={kinds.map((value) => ({ value, label: t(`working-copy.new.${value}`) }))}
      />
      <TextArea
        label={t(TITLED.has(what) ? 'working-copy.insert.heading' : 'working-copy.insert.text')}
        name="ny-text"
        lang="sv"
        value={text}
        onChange={setText}
        error={missing && text.trim() === '' ? t('working-copy.insert.missing') : undefined}
      />
      {NUMBERED.has(what) && !LISTED.has(what) && <NumberingChoice value={numbering} onChange={setNumbering} />}
      <Preview draftId={draftId} command={command('…')} />
    </Dialog>
  );
}

/** With a letter, everything else keeping its number; or the whole row anew. */
export function NumberingChoice({
  value,
  onChange,
}: {
  value: Numbering;
  onChange: (value: Numbering) => void;
}): ReactElement {
  const t = useText();
  return (
    <RadioChips<Numbering>
      legend={t('working-copy.numbering')}
      name="numrering"
      value={value}
      onChange={onChange}
      options={[
        { value: 'LETTER', label: t('working-copy.numbering.LETTER') },
        { value: 'RENUMBER', label: t('working-copy.numbering.RENUMBER') },
      ]}
    />
  );
}
