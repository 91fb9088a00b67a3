import { OfficeNotesDocument, WriteOfficeNoteDocument } from '@samsyn/contracts/ordering';
import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Role } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import styles from './ordering.module.css';

const ROLES = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR'] as const satisfies Role[];

/** What colleagues say to each other of the text: kept, and never sent to anybody. */
export function Notes({ roundId, id, onDone }: { roundId: string; id: string; onDone: () => void }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { data, refetch } = useQuery(OfficeNotesDocument, {
    variables: { roundId, id },
    fetchPolicy: 'cache-and-network',
  });
  const [text, setText] = useState('');
  const [toRole, setToRole] = useState<(typeof ROLES)[number] | ''>('');
  const write = async (): Promise<void> => {
    const variables = { roundId, id, text, toRole: toRole === '' ? null : toRole };
    const kept = await run(
      async () => (await client.mutate({ mutation: WriteOfficeNoteDocument, variables })).data?.writeOfficeNote,
    );
    if (kept === null) return;
    setText('');
    setToRole('');
    await refetch();
    onDone();
  };
  return (
    <section aria-labelledby="ordna-anteckningar">
      <h3 id="ordna-anteckningar">{t('ordering.notes')}</h3>
      <p className={styles['hint']}>{t('ordering.notes.hint')}</p>
      <ol className={styles['notes']}>
        {(data?.officeNotes ?? []).map((note) => (
          <li key={note.id}>
            <p className={styles['hint']}>
              <strong>{note.by}</strong>
              {note.toRole !== null &&
                ` ${t('ordering.notes.to', { role: labels.role[note.toRole].toLowerCase() })}`} ·{' '}
              {formatMoment(note.writtenAt, language)}
            </p>
            <p className={styles['words']}>{note.text}</p>
          </li>
        ))}
      </ol>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <form
        className={styles['write']}
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <TextArea name="anteckning" label={t('ordering.notes.new')} dense rows={2} value={text} onChange={setText} />
        <div className={styles['row']}>
          <Select<(typeof ROLES)[number] | ''>
            name="till-roll"
            label={t('ordering.notes.toRole')}
            dense
            value={toRole}
            placeholder={t('ordering.notes.toAll')}
            options={ROLES.map((role) => ({ value: role, label: labels.role[role] }))}
            onChange={setToRole}
          />
          <Button type="submit" size="dense" busy={busy}>
            {t('ordering.notes.write')}
          </Button>
        </div>
      </form>
    </section>
  );
}
