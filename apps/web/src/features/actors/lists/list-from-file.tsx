import { ListFromFileDocument, type ListFromFileQuery } from '@samsyn/contracts/actors';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import type { Picked } from '../../assignments/form/assignment-values.ts';
import { tableText } from '../file/table-text.ts';
import { Names } from './members.tsx';
import styles from '../register.module.css';

type Line = Extract<ListFromFileQuery['listFromFile'], { __typename: 'ListFromFile' }>['lines'][number];

const NOBODY = 'NOBODY';

/** Bodies read out of a file into the list that is being made: what is not plain is chosen here, and nothing is kept until the list is. */
export function ListFromFile({ onTake }: { onTake: (bodies: Picked[]) => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { trouble, dismiss, run } = useOutcome();
  const [file, setFile] = useState<File | null>(null);
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const look = async (chosen: File): Promise<void> => {
    setFile(chosen);
    setLines(null);
    const table = await run(async () => tableText(chosen));
    if (table === null) return;
    const read = await run(async () => {
      const asked = {
        query: ListFromFileDocument,
        variables: { text: table.text },
        fetchPolicy: 'network-only',
      } as const;
      return (await client.query(asked)).data?.listFromFile;
    });
    setLines(read?.lines ?? null);
  };
  const take = (bodies: Picked[]): void => {
    onTake(bodies);
    setLines(null);
    setFile(null);
    say(t('actors.lists.file.taken', { count: bodies.length }));
  };
  return (
    <>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <FileDrop
        label={t('actors.lists.file')}
        hint={t('actors.lists.file.hint')}
        name="listfil"
        accept=".xlsx,.csv,text/csv"
        file={file}
        onFile={(chosen) => void look(chosen)}
      />
      {lines !== null && <Looked lines={lines} onTake={take} />}
    </>
  );
}

function Looked({ lines, onTake }: { lines: readonly Line[]; onTake: (bodies: Picked[]) => void }): ReactElement {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const [isAsked, setAsked] = useState(false);
  // What was asked for is here: it is read out, and the keyboard goes on from it.
  useEffect(() => box.current?.focus(), [lines]);
  const found = lines.flatMap(({ outcome, actorId, name, said }) =>
    outcome === 'FOUND' && actorId != null ? [{ actorId, name, said }] : [],
  );
  const open = lines.filter(({ outcome }) => outcome !== 'FOUND' && outcome !== 'TWICE');
  const unsaid = open.filter(({ candidates, row }) => candidates.length > 0 && chosen[row] === undefined);
  const take = (): void => {
    setAsked(true);
    if (unsaid.length > 0) return;
    const picked = open.flatMap(({ row, candidates }) => candidates.filter(({ id }) => id === chosen[row]));
    onTake(
      [...found, ...picked.map(({ id, name }) => ({ actorId: id, name }))].map(({ actorId, name }) => ({
        actorId,
        name,
      })),
    );
  };
  const named = found.map(({ actorId, name, said }) => ({ actorId, name: said === name ? name : `${said} → ${name}` }));
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('actors.lists.file.looked')} className={styles['members']}>
      {open.length > 0 && (
        <Table caption={t('actors.lists.file.open', { count: open.length })} dense>
          <thead>
            <tr>
              <th scope="col">{t('actors.file.row')}</th>
              <th scope="col">{t('actors.lists.file.said')}</th>
              <th scope="col">{t('actors.lists.file.meant')}</th>
            </tr>
          </thead>
          <tbody>
            {open.map((line) => (
              <tr key={line.row}>
                <td>{line.row}</td>
                <th scope="row">{line.said}</th>
                <td>
                  {t(`actors.lists.file.${line.outcome}`)}
                  {line.candidates.length > 0 && (
                    <Select
                      dense
                      hideLabel
                      label={t('actors.lists.file.choose', { said: line.said })}
                      name={`rad-${line.row}`}
                      placeholder={t('actors.lists.file.choose.none')}
                      value={chosen[line.row] ?? ''}
                      error={isAsked && unsaid.includes(line) ? t('actors.lists.file.unsaid') : undefined}
                      onChange={(id) => setChosen({ ...chosen, [line.row]: id })}
                      options={[
                        ...line.candidates.map(({ id, name }) => ({ value: id, label: name })),
                        { value: NOBODY, label: t('actors.lists.file.nobody') },
                      ]}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {named.length > 0 && <Names lines={named} title="actors.lists.file.FOUND" />}
      <div>
        <Button onClick={take}>{t('actors.lists.file.take')}</Button>
      </div>
    </div>
  );
}
