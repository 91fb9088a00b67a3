import type { RoundDocumentKind } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Card } from '../../../ui/page.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { MAX_UPLOAD_BYTES } from '../../drafts/model/upload-check.ts';
import type { Documents, NewDocument } from './use-documents.ts';
import styles from './documents.module.css';

const KINDS: readonly RoundDocumentKind[] = ['IMPACT_ASSESSMENT', 'COVER_LETTER', 'ASSIGNMENT', 'OTHER'];

/** A document that goes with the draft: uploaded, or written here. */
export function DocumentForm({ papers, onDone }: { papers: Documents; onDone: () => void }): ReactElement {
  const t = useText();
  const [kind, setKind] = useState<RoundDocumentKind>('IMPACT_ASSESSMENT');
  const [title, setTitle] = useState<string | null>(null);
  const [way, setWay] = useState<'file' | 'text'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const { trouble, busy } = papers;
  const named = title ?? t(`rounds.documents.kind.${kind}`);
  const problems = trouble?.kind === 'refused' ? trouble.problems.map(inForm) : checked;
  const error = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  const add = async (): Promise<void> => {
    const source: NewDocument['source'] | null = way === 'text' ? { text } : file === null ? null : { file };
    const found = problemsOfForm(named, source, t);
    setChecked(found);
    if (found.length > 0 || source === null) return;
    if (await papers.add({ kind, title: named.trim(), source })) onDone();
  };
  return (
    <Card>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <ErrorSummary problems={problems} />
        {trouble?.kind === 'fault' && <FaultNotice error={trouble.error} />}
        <Select
          label={t('rounds.documents.kindLabel')}
          name="handling-slag"
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`rounds.documents.kind.${value}`) }))}
        />
        <TextField
          label={t('rounds.documents.titleLabel')}
          name="handling-rubrik"
          value={named}
          onChange={setTitle}
          error={error('handling-rubrik')}
        />
        <RadioChips<'file' | 'text'>
          legend={t('rounds.documents.way')}
          name="handling-kalla"
          value={way}
          onChange={setWay}
          options={[
            { value: 'file', label: t('rounds.documents.way.file') },
            { value: 'text', label: t('rounds.documents.way.text') },
          ]}
        />
        {way === 'file' ? (
          <FileDrop
            label={t('rounds.documents.fileLabel')}
            hint={t('rounds.documents.fileHint')}
            name="handling-fil"
            accept=".docx,.pdf,.txt,.md,.html"
            file={file}
            onFile={setFile}
            error={error('handling-fil')}
          />
        ) : (
          <TextArea
            label={t('rounds.documents.textLabel')}
            hint={t('rounds.documents.textHint')}
            name="handling-text"
            rows={10}
            value={text}
            onChange={setText}
            error={error('handling-text')}
          />
        )}
        <div className={styles['go']}>
          <Button type="submit" kind="primary" busy={busy}>
            {t('rounds.documents.addGo')}
          </Button>
          <Button onClick={onDone}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}

const FIELDS: Record<string, string> = { title: 'handling-rubrik', text: 'handling-text', uploadId: 'handling-fil' };

/** The api names its own inputs; here they are the form's fields. */
function inForm(problem: ProblemLike): ProblemLike {
  const field = problem.field == null ? null : (FIELDS[problem.field] ?? problem.field);
  return { ...problem, field };
}

function problemsOfForm(
  title: string,
  source: NewDocument['source'] | null,
  t: ReturnType<typeof useText>,
): ProblemLike[] {
  const problem = (code: string, field: string): ProblemLike => ({
    code,
    message: t(`rounds.documents.fault.${code}`),
    field,
  });
  const problems: ProblemLike[] = [];
  if (title.trim() === '') problems.push(problem('title', 'handling-rubrik'));
  if (source === null) problems.push(problem('file', 'handling-fil'));
  else if ('text' in source && source.text.trim() === '') problems.push(problem('text', 'handling-text'));
  else if ('file' in source && source.file.size === 0) problems.push(problem('empty', 'handling-fil'));
  else if ('file' in source && source.file.size > MAX_UPLOAD_BYTES) problems.push(problem('large', 'handling-fil'));
  return problems;
}
