import {
  AnsweringBodiesDocument,
  CompilationDocument,
  ConsolidatedVersionDocument,
  type CompilationQuery,
} from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useMemo, useState, type ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FRESH } from '../../../lib/fresh.ts';
import { Absent } from '../../../app/absent.tsx';
import { useLabels, useText } from '../../../app/text.ts';
import { draftText, type DraftText } from '../../../law/draft-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { OwnWordsRoom } from '../../seal/own-words-room.tsx';
import { readCommentFilter, writeCommentFilter, type CommentFilter } from '../model/comment-filter.ts';
import type { AssessedComment } from '../model/comment-pages.ts';
import { provisionPlaces } from '../model/provision-place.ts';
import { OpenWarnings } from '../consistency/open-warnings.tsx';
import { LatestStep } from '../together/latest-step.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { Contents } from './contents.tsx';
import { Progress } from './progress.tsx';
import { ProvisionView } from './provision-view.tsx';
import styles from './compilation-page.module.css';

type Overview = NonNullable<CompilationQuery['compilation']>;

/** All that was said, provision by provision, and the authority's assessment of each comment. */
export default function CompilationPage(): ReactElement {
  return (
    <RoundFrame view="compilation">
      {(round) => (
        <OwnWordsRoom>
          <Compilation key={round.id} round={round} />
        </OwnWordsRoom>
      )}
    </RoundFrame>
  );
}

function Compilation({ round }: { round: OfficeRound }): ReactElement {
  const overview = useQuery(CompilationDocument, { variables: { roundId: round.id }, context: FRESH });
  const version = useQuery(ConsolidatedVersionDocument, { variables: { id: round.versionId } });
  const [changes, setChanges] = useState(0);
  const refetch = (): void => void overview.refetch().catch(() => undefined);
  useRoundLive(round.id, ['assessments', 'board'], () => {
    refetch();
    setChanges((count) => count + 1);
  });
  const text = useMemo(() => draftText(version.data?.version?.provisions ?? []), [version.data]);
  const error = overview.error ?? version.error;
  const compilation = overview.data?.compilation;
  if (compilation === null) return <Absent />;
  if (!compilation || !version.data)
    return error ? (
      <FaultNotice error={error} retry={() => void Promise.all([overview.refetch(), version.refetch()])} />
    ) : (
      <Loading />
    );
  return <Workplace round={round} overview={compilation} text={text} changes={changes} onSaved={refetch} />;
}

interface WorkplaceProps {
  round: OfficeRound;
  overview: Overview;
  text: DraftText;
  changes: number;
  onSaved: () => void;
}

function Workplace({ round, overview, text, changes, onSaved }: WorkplaceProps): ReactElement {
  const t = useText();
  const { '*': path = '' } = useParams();
  const { search, filter, setFilter, organisationId, setOrganisationId } = useAddressState();
  const tell = useTellOfOthers();
  const answering = useQuery(AnsweringBodiesDocument, { variables: { roundId: round.id } });
  const places = useMemo(() => provisionPlaces([...text.byId.values()]), [text]);
  const provisionId = places.provisionAt(path);
  const row = overview.rows.find((each) => each.provisionId === provisionId);
  const addressOf = (id: string | null): string =>
    `/remiss/${round.slug}/sammanstallning/${places.pathOf(id)}${search}`;
  const chapters = useMemo(
    () => new Set(text.rows.filter(({ kind }) => kind === 'chapter').map(({ id }) => id)),
    [text],
  );
  const bodies = answering.data?.stanceMatrix?.bodies ?? [];
  return (
    <div className={styles['workplace']}>
      <div className={styles['side']}>
        <Progress overview={overview} />
        <OpenWarnings round={round} changes={changes} />
        <LatestStep roundId={round.id} changes={changes} onUndone={onSaved} />
        <Contents rows={overview.rows} chapters={chapters} current={row?.provisionId ?? null} addressOf={addressOf} />
      </div>
      {row === undefined ? (
        <EmptyState
          title={t('consolidation.unknown')}
          action={<Link to={addressOf(null)}>{t('consolidation.toWhole')}</Link>}
        />
      ) : (
        <ProvisionView
          key={row.provisionId}
          roundId={round.id}
          row={row}
          rows={overview.rows}
          text={text}
          bodies={bodies}
          mayAssess={round.viewerCan.includes('compilation.assess')}
          filter={filter}
          onFilter={setFilter}
          addressOf={addressOf}
          changes={changes}
          onOthers={tell}
          onSaved={onSaved}
          onWholeAnswer={setOrganisationId}
        />
      )}
      <AnswerDialog
        roundId={round.id}
        organisationId={organisationId}
        onClose={() => setOrganisationId(null)}
        addressOf={addressOf}
      />
    </div>
  );
}

const ANSWER = 'svar';

/** The filter and the open answer stand in the page's address: a link leads to just what one sees. */
function useAddressState() {
  const [params, setParams] = useSearchParams();
  const written = writeCommentFilter(readCommentFilter(params)).toString();
  const filter = useMemo(() => readCommentFilter(new URLSearchParams(written)), [written]);
  const setFilter = (next: CommentFilter): void => setParams(writeCommentFilter(next), { replace: true });
  const setOrganisationId = (id: string | null): void => {
    const next = new URLSearchParams(written);
    if (id !== null) next.set(ANSWER, id);
    setParams(next, { replace: true });
  };
  const search = written === '' ? '' : `?${written}`;
  return { search, filter, setFilter, organisationId: params.get(ANSWER), setOrganisationId };
}

/** Says quietly what others have decided: one by name, several by number. */
function useTellOfOthers(): (comments: readonly AssessedComment[]) => void {
  const t = useText();
  const labels = useLabels();
  const say = useToast();
  return (comments) => {
    const [first] = comments;
    const assessment = first?.assessment;
    if (first === undefined || !assessment) return;
    if (comments.length > 1) return say(t('consolidation.others.several', { count: comments.length }));
    const disposition = assessment.disposition === null ? '' : labels.disposition[assessment.disposition];
    say(t('consolidation.others.one', { by: assessment.updatedBy, name: first.organisationName, disposition }));
  };
}
