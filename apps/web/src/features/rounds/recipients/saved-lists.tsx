import { SavedListsDocument } from '@samsyn/contracts/rounds';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import type { Picking } from './use-recipients.ts';
import { ListMembers } from '../../actors/lists/members.tsx';
import styles from './recipients.module.css';

/** Lists kept from earlier rounds, and the way to keep this one. */
export function SavedLists({ round, picking }: { round: OfficeRound; picking: Picking }): ReactElement {
  const t = useText();
  const { data } = useQuery(SavedListsDocument);
  const [list, setList] = useState('');
  const [saving, setSaving] = useState(false);
  const lists = data?.distributionLists ?? [];
  return (
    <div className={styles['lists']}>
      {lists.length > 0 && (
        <>
          <Select
            label={t('rounds.lists.choose')}
            name="sparad-lista"
            dense
            placeholder={t('rounds.lists.none')}
            value={list}
            onChange={setList}
            options={lists.map(({ id, name, size }) => ({
              value: id,
              label: t('rounds.lists.option', { name, size }),
            }))}
          />
          <Button
            size="dense"
            busy={picking.busy}
            disabled={list === ''}
            onClick={() => void picking.change({ addList: list })}
          >
            {t('rounds.lists.add')}
          </Button>
        </>
      )}
      {list !== '' && (
        <div className={styles['names']}>
          <ListMembers listId={list} />
        </div>
      )}
      {round.recipients.length > 0 && (
        <Button size="dense" kind="quiet" onClick={() => setSaving(true)}>
          {t('rounds.lists.save')}
        </Button>
      )}
      {saving && <SaveListDialog round={round} picking={picking} onClose={() => setSaving(false)} />}
    </div>
  );
}

function SaveListDialog({
  round,
  picking,
  onClose,
}: {
  round: OfficeRound;
  picking: Picking;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [name, setName] = useState('');
  const save = async (): Promise<void> => {
    if (name.trim() !== '' && (await picking.saveAs(name.trim()))) onClose();
  };
  const problems = picking.trouble?.kind === 'refused' ? picking.trouble.problems : [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rounds.lists.save')}
      actions={
        <>
          <Button kind="primary" busy={picking.busy} disabled={name.trim() === ''} onClick={() => void save()}>
            {t('rounds.lists.saveGo')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{t('rounds.lists.saveText', { count: round.recipients.length })}</p>
      <TextField
        label={t('rounds.lists.name')}
        hint={t('rounds.lists.nameHint')}
        name="listnamn"
        value={name}
        onChange={setName}
        error={problems[0]?.message}
      />
    </Dialog>
  );
}
