import { ReceiveIncomingDocument } from '@samsyn/contracts/incoming';
import { useApolloClient } from '@apollo/client/react';
import { stockholmDayOf } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Section } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { uploadFile } from '../../drafts/import/upload-file.ts';
import type { OfficeRound } from '../../rounds/frame/use-round.ts';
import { type Body, BodyField } from '../body-field.tsx';
import styles from '../incoming.module.css';
import { type Received, ReceivedFields } from '../received-fields.tsx';

const ACCEPTED = '.pdf,.docx,.eml,.html,.htm,.txt,.md';

/** The door for what came from outside: the file as it came, from whom, by what way and on what day. */
export function ReceiveForm({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [file, setFile] = useState<File | null>(null);
  const [body, setBody] = useState<Body | null>(null);
  const [received, setReceived] = useState<Received>({
    channel: 'EMAIL',
    receivedOn: stockholmDayOf(Date.parse(round.serverTime)),
    receivedTime: '',
    reason: '',
  });
  const [missing, setMissing] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : missing;
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const receive = async (): Promise<void> => {
    const lacks = [
      ...(file === null ? [{ code: 'file', message: t('incoming.receive.noFile'), field: 'uploadId' }] : []),
      ...(body === null ? [{ code: 'body', message: t('incoming.receive.noBody'), field: 'organisationId' }] : []),
    ];
    setMissing(lacks);
    if (file === null || body === null) return;
    const incoming = await run(async () => {
      const sent = await uploadFile(file);
      if ('problem' in sent) {
        const problem = { code: 'FILE', message: sent.problem, field: 'uploadId' };
        return { __typename: 'Refusal' as const, code: 'FILE', message: sent.problem, problems: [problem] };
      }
      const { receivedTime, ...rest } = received;
      const when = { ...rest, receivedTime: receivedTime === '' ? null : receivedTime };
      const input = { roundId: round.id, organisationId: body.id, uploadId: sent.uploadId, ...when };
      const { data } = await client.mutate({ mutation: ReceiveIncomingDocument, variables: { input } });
      return data?.receiveIncoming;
    });
    if (incoming === null) return;
    client.cache.evict({ fieldName: 'incomingAnswers' });
    say(t('incoming.receive.done'));
    void navigate(`/remiss/${round.slug}/inkomna/${incoming.id}`);
  };
  return (
    <Section title={t('incoming.receive')}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void receive();
        }}
      >
        <ErrorSummary problems={problems} />
        {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <FileDrop
          label={t('incoming.receive.file')}
          hint={t('incoming.receive.fileHint')}
          name="uploadId"
          accept={ACCEPTED}
          file={file}
          onFile={setFile}
          error={error('uploadId')}
        />
        <BodyField body={body} onChange={setBody} error={error('organisationId')} />
        <ReceivedFields values={received} onChange={setReceived} error={error} />
        <p>
          <Button type="submit" kind="primary" busy={busy}>
            {t('incoming.receive.go')}
          </Button>
        </p>
      </form>
    </Section>
  );
}
