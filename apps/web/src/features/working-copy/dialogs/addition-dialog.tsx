import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { Row } from '../model/blocks.ts';
import { spotFor } from '../model/places.ts';
import type { Suggestion } from '../model/suggestion.ts';
import type { AdditionKind } from '../use-working-copy.ts';
import { Preview } from './preview.tsx';

const KINDS: readonly AdditionKind[] = ['SECTION', 'SUBSECTION', 'ITEM'];

/** A proposed wording as something new beside the provision it was put on: what it is, its words, and what that brings along. */
export function AdditionDialog({
  draftId,
  suggestion,
  rows,
  busy,
  onAdd,
  onClose,
}: {
  draftId: string;
  suggestion: Suggestion;
  rows: readonly Row[];
  busy: boolean;
  onAdd: (what: AdditionKind, text: string) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const { provisionId, unitId, wording, additionText, addition, organisationName, number } = suggestion;
  const atId = provisionId ?? unitId ?? '';
  const kinds = KINDS.filter((kind) => spotFor(rows, atId, kind) !== null);
  const [what, setWhat] = useState<AdditionKind>(kinds.find((kind) => kind === addition) ?? kinds[0] ?? 'SECTION');
  const [text, setText] = useState(additionText ?? wording);
  const [missing, setMissing] = useState(false);
  const nameAfter = (kind: AdditionKind): string => {
    const spot = spotFor(rows, atId, kind);
    return rows.find(({ id }) => id === (spot?.afterId ?? spot?.inId))?.address ?? '';
  };
  const command: CommandInput = { kind: 'INSERT', what, ...spotFor(rows, atId, what), text: '…' };
  const add = async (): Promise<void> => {
    if (text.trim() === '') setMissing(true);
    else if (await onAdd(what, text)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('working-copy.addition.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void add()}>
            {t('working-copy.addition.do')}
          </Button>
          <Button onClick={onClose}>{t('working-copy.cancel')}</Button>
        </>
      }
    >
      <p>
        {t('working-copy.addition.lead', {
          name: t('working-copy.suggestions.by', { name: organisationName, number }),
        })}
      </p>
      <Select
        label={t('working-copy.addition.what')}
        name="som-nytt"
        value={what}
        onChange={setWhat}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`working-copy.addition.after.${kind}`, { name: nameAfter(kind) }),
        }))}
      />
      <TextArea
        label={t('working-copy.insert.text')}
        name="ny-lydelse"
        lang="sv"
        value={text}
        onChange={setText}
        error={missing && text.trim() === '' ? t('working-copy.insert.missing') : undefined}
      />
      <Preview draftId={draftId} command={command} />
    </Dialog>
  );
}
