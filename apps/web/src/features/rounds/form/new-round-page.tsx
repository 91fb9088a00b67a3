import { AssignmentsDocument } from '@samsyn/contracts/assignments';
import { VersionListDocument, type VersionListQuery } from '@samsyn/contracts/drafts';
import { CreateRoundDocument } from '@samsyn/contracts/rounds';
import { type Assurance, deadlineMoment, isAssured, stockholmDayOf, usualLastDay } from '@samsyn/consultation';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { OwnWordsRoom, useOwnWords } from '../../seal/own-words-room.tsx';
import { RoundFields } from './round-fields.tsx';
import { problemsOfValues, readKept, type RoundValues } from './round-values.ts';
import { useLeastAssurance } from './use-least-assurance.ts';
import styles from './form.module.css';

type Version = VersionListQuery['versions'][number];

/** A new round on a published version: what it is, what the opinion is to concern and the last day. The rest is prepared on its own page. */
export default function NewRoundPage(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(VersionListDocument);
  const least = useLeastAssurance();
  return (
    <Page
      title={t('rounds.new')}
      eyebrow={<Link to="/remisser">{t('rounds.title')}</Link>}
      lead={t('rounds.form.lead')}
      narrow
    >
      {(data === undefined || least === null) &&
        (error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {data?.versions.length === 0 && (
        <EmptyState
          title={t('rounds.form.noVersions')}
          action={<ButtonLink to="/utkast">{t('rounds.form.toDrafts')}</ButtonLink>}
        >
          {t('rounds.form.noVersionsText')}
        </EmptyState>
      )}
      {data !== undefined && least !== null && (
        <OwnWordsRoom>
          <NewRoundForm versions={data.versions} least={least} />
        </OwnWordsRoom>
      )}
    </Page>
  );
}

function NewRoundForm({ versions, least }: { versions: readonly Version[]; least: Assurance }): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { busy, trouble, run } = useOutcome();
  const { versionId, setVersionId, values, change, forget } = useNewRound(versions, least);
  const [assignmentId, setAssignmentId] = useState('');
  const assignments = useQuery(AssignmentsDocument).data?.assignments ?? [];
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const now = useNow();
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const create = async (): Promise<void> => {
    const found: ProblemLike[] = problemsOfValues(values, now);
    setChecked(found);
    if (found.length > 0 || values.deadline === null) return;
    const input = {
      ...values,
      deadline: values.deadline,
      versionId: versionId || null,
      assignmentId: assignmentId || null,
    };
    const round = await run(async () => {
      const { data } = await client.mutate({ mutation: CreateRoundDocument, variables: { input } });
      return data?.createRound;
    });
    if (round === null) return;
    forget();
    client.cache.evict({ fieldName: 'rounds' });
    await navigate(`/remiss/${round.slug}`);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <ErrorSummary problems={problems} />
      {trouble?.kind === 'fault' && <FaultNotice error={trouble.error} />}
      <Select
        label={t('rounds.form.version')}
        hint={t('rounds.form.versionHint')}
        name="versionId"
        value={versionId}
        onChange={setVersionId}
        placeholder={t('rounds.form.onlyQuestions')}
        options={versions.map(({ id, title, number }) => ({
          value: id,
          label: t('rounds.form.versionOption', { title, number }),
        }))}
      />
      {assignments.length > 0 && (
        <Select
          label={t('rounds.form.assignment')}
          name="assignmentId"
          optional
          value={assignmentId}
          onChange={setAssignmentId}
          placeholder={t('rounds.form.noAssignment')}
          options={assignments.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <RoundFields values={values} onChange={change} least={least} problems={problems} now={now} />
      <div className={styles['go']}>
        <Button type="submit" kind="primary" busy={busy}>
          {t('rounds.form.create')}
        </Button>
        <ButtonLink kind="quiet" to="/remisser">
          {t('ui.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

/** The form as it was left in this browser, else the usual start. */
function useNewRound(versions: readonly Version[], least: Assurance) {
  const own = useOwnWords();
  const [params] = useSearchParams();
  const asked = versions.find(({ id }) => id === params.get('version')) ?? versions[0];
  const [versionId, setVersionId] = useState(asked?.id ?? '');
  const [values, setValues] = useState<RoundValues>(() => {
    const kept = readKept(own.read('newRound'));
    if (kept !== null) return { ...kept, assurance: isAssured(kept.assurance, least) ? kept.assurance : least };
    return {
      title: '',
      registrationNumber: '',
      subject: '',
      deadline: new Date(deadlineMoment(usualLastDay(stockholmDayOf(Date.now())))).toISOString(),
      assurance: least,
      answersVisible: 'NEVER',
      shortTimeReason: null,
      noExtensions: false,
    };
  });
  const change = (next: RoundValues): void => {
    setValues(next);
    own.write('newRound', JSON.stringify(next));
  };
  return { versionId, setVersionId, values, change, forget: () => void own.write('newRound', null) };
}
