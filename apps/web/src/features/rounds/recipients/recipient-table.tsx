import type { RecipientLineFragment } from '@samsyn/contracts/rounds';
import { useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { filterRecipients } from '../model/recipient-filter.ts';
import type { Picking } from './use-recipients.ts';
import styles from './recipients.module.css';

/** The list. With `picking` it can be changed; without it is a record. */
export function RecipientTable({
  recipients,
  picking,
}: {
  recipients: readonly RecipientLineFragment[];
  picking?: Picking;
}): ReactElement {
  const t = useText();
  const [search, setSearch] = useState('');
  const shown = filterRecipients(recipients, search);
  return (
    <div className={styles['list']}>
      <div className={styles['match']}>
        <TextField
          label={t('rounds.recipients.search')}
          hideLabel
          placeholder={t('rounds.recipients.search')}
          name="sok-i-listan"
          type="search"
          dense
          value={search}
          onChange={setSearch}
        />
        {picking !== undefined && (
          <Button
            size="dense"
            kind="quiet"
            busy={picking.busy}
            onClick={() =>
              void picking.change(search === '' ? { clear: true } : { remove: shown.map((r) => r.actorId) })
            }
          >
            {t(search === '' ? 'rounds.recipients.clear' : 'rounds.recipients.removeShown', { count: shown.length })}
          </Button>
        )}
      </div>
      <Table caption={t('rounds.recipients.list', { count: shown.length })} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('rounds.recipients.name')}</th>
            {picking !== undefined && <th scope="col">{t('rounds.recipients.remove')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((recipient) => (
            <Line key={recipient.actorId} recipient={recipient} {...(picking && { picking })} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Line({ recipient, picking }: { recipient: RecipientLineFragment; picking?: Picking }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { actorId, name, kind, county, mailbox, sectors } = recipient;
  const about = [labels.actorKind[kind], county, ...sectors];
  return (
    <tr>
      <th scope="row" className={styles['recipient']}>
        {name}
        <span className={styles['about']}>{about.filter(Boolean).join(' · ')}</span>
        <span className={mailbox === null ? styles['absent'] : styles['about']}>
          {mailbox ?? t('rounds.recipients.noMailbox')}
        </span>
      </th>
      {picking !== undefined && (
        <td className={styles['remove']}>
          <Button
            size="dense"
            kind="quiet"
            busy={picking.busy}
            onClick={() => void picking.change({ remove: [actorId] })}
          >
            {t('rounds.recipients.remove')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </td>
      )}
    </tr>
  );
}
