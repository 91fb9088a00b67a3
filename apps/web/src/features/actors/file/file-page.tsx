import { ImportRegisterDocument, RegisterImportDocument, type RegisterImportQuery } from '@samsyn/contracts/actors';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { tableText } from './table-text.ts';
import { PreviewTables } from './preview-tables.tsx';
import styles from '../register.module.css';

type Preview = Extract<RegisterImportQuery['registerImport'], { __typename: 'RegisterImport' }>;

/** The register out as a file, and in again: first what the file would do, then, on a person's word, that. */
export default function FilePage(): ReactElement {
  const t = useText();
  return (
    <Page
      title={t('actors.file')}
      lead={t('actors.file.lead')}
      eyebrow={<Link to="/register">{t('actors.back')}</Link>}
    >
      <Section title={t('actors.file.out')}>
        <div className={styles['acts']}>
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} className={buttonClass({})} href={`/export/register.${format}`} download>
              {t(`actors.file.${format}`)}
            </a>
          ))}
        </div>
      </Section>
      <ReadIn />
    </Page>
  );
}

function ReadIn(): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [file, setFile] = useState<{ of: File; text: string } | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);

  const look = async (of: File): Promise<void> => {
    setPreview(null);
    const table = await run(async () => tableText(of));
    const text = table?.text ?? '';
    setFile({ of, text });
    if (table === null) return;
    const read = await run(async () => {
      const variables = { text };
      const { data } = await client.query({ query: RegisterImportDocument, variables, fetchPolicy: 'network-only' });
      return data?.registerImport;
    });
    setPreview(read);
  };
  const takeIn = async (code: string): Promise<void> => {
    const done = await run(async () => {
      const variables = { text: file?.text ?? '', code };
      return (await client.mutate({ mutation: ImportRegisterDocument, variables })).data?.importRegister;
    });
    if (done === null) return;
    setPreview(null);
    setFile(null);
    say(t('actors.file.done', { added: done.added, renamed: done.renamed, changed: done.changed }));
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Section title={t('actors.file.in')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <FileDrop
        label={t('actors.file.choose')}
        hint={t('actors.file.choose.hint')}
        name="registerfil"
        accept=".xlsx,.csv,text/csv"
        file={file?.of ?? null}
        onFile={(of) => void look(of)}
      />
      {preview !== null && <Looked preview={preview} busy={busy} onGo={() => void takeIn(preview.code)} />}
    </Section>
  );
}

function Looked({ preview, busy, onGo }: { preview: Preview; busy: boolean; onGo: () => void }): ReactElement {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  // What was asked for is here: it is read out, and the keyboard goes on from it.
  useEffect(() => box.current?.focus(), [preview]);
  const of = (outcome: string): number => preview.lines.filter((line) => line.outcome === outcome).length;
  const [wrong, toDo] = [of('ERROR'), of('NEW') + of('RENAMED') + of('CHANGED')];
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('actors.file.preview')} className={styles['members']}>
      {wrong > 0 && <Notice tone="danger">{t('actors.file.wrong', { count: wrong })}</Notice>}
      {wrong === 0 && toDo === 0 && <Notice>{t('actors.file.nothing')}</Notice>}
      <PreviewTables lines={preview.lines} />
      {wrong === 0 && toDo > 0 && (
        <div>
          <Button kind="primary" busy={busy} onClick={onGo}>
            {t('actors.file.go', { count: toDo })}
          </Button>
        </div>
      )}
    </div>
  );
}
