import { SetOpenProvisionsDocument } from '@samsyn/contracts/rounds';
import { VersionTextDocument } from '@samsyn/contracts/drafts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import { draftText, type DraftText } from '../../../law/draft-text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { RoundFrame } from '../frame/round-frame.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';
import { PartsTree } from './parts-tree.tsx';
import styles from './form.module.css';

/** Which parts of the draft a round asks about, chosen while it is prepared. */
export default function PartsPage(): ReactElement {
  return <RoundFrame view="overview">{(round) => <Loaded round={round} />}</RoundFrame>;
}

function Loaded({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(VersionTextDocument, { variables: { id: round.versionId } });
  const provisions = data?.version?.provisions;
  const text = useMemo(
    () => (provisions ? draftText(provisions, round.openProvisions) : null),
    [provisions, round.openProvisions],
  );
  if (!round.viewerCan.includes('round.prepare')) return <Notice tone="info">{t('rounds.form.sent')}</Notice>;
  if (text === null) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return <Parts round={round} text={text} />;
}

function Parts({ round, text }: { round: OfficeRound; text: DraftText }): ReactElement {
  const t = useText();
  const { slug, openProvisions } = round;
  const units = text.rows.filter(({ kind }) => kind === 'unit');
  const [scope, setScope] = useState<'WHOLE' | 'PARTS'>(openProvisions.length === 0 ? 'WHOLE' : 'PARTS');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(openProvisions.length === 0 ? [] : units.filter(({ closed }) => !closed).map(({ id }) => id)),
  );
  const { busy, trouble, dismiss, save } = useSave(round);
  const [isEmpty, setEmpty] = useState(false);
  const problems = isEmpty ? [{ code: 'PARTS_MISSING', message: t('rounds.parts.none'), field: 'delar' }] : [];
  const submit = (): void => {
    const none = scope === 'PARTS' && open.size === 0;
    setEmpty(none);
    if (!none) void save(scope === 'WHOLE' || open.size === units.length ? [] : chosen(text, open));
  };
  return (
    <Section title={t('rounds.parts')}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className={styles['lead']}>{t('rounds.parts.lead')}</p>
        <ErrorSummary problems={problems} />
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <RadioChips
          legend={t('rounds.parts.scope')}
          name="scope"
          value={scope}
          onChange={setScope}
          options={[
            { value: 'WHOLE', label: t('rounds.parts.whole') },
            { value: 'PARTS', label: t('rounds.parts.only') },
          ]}
        />
        {scope === 'PARTS' && <PartsTree text={text} open={open} onChange={setOpen} />}
        <div className={styles['go']}>
          <Button type="submit" kind="primary" busy={busy}>
            {t('rounds.parts.save')}
          </Button>
          <ButtonLink kind="quiet" to={`/remiss/${slug}`}>
            {t('ui.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Section>
  );
}

/** A chapter all of which is open is chosen itself, with its heading. */
function chosen({ rows }: DraftText, open: ReadonlySet<string>): string[] {
  const whole = rows.filter(({ id, kind }) => {
    const below = rows.filter((row) => row.kind === 'unit' && row.chapterId === id);
    return kind === 'chapter' && below.length > 0 && below.every((row) => open.has(row.id));
  });
  return [...whole.map(({ id }) => id), ...open];
}

function useSave({ id: roundId, slug, version: expectedVersion }: OfficeRound) {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const client = useApolloClient();
  const refetch = useRefetchRound(slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const save = async (provisionIds: string[]): Promise<void> => {
    const saved = await run(async () => {
      const variables = { roundId, expectedVersion, provisionIds };
      const { data } = await client.mutate({ mutation: SetOpenProvisionsDocument, variables });
      if (data?.setOpenProvisions.__typename === 'Stale') await refetch();
      return data?.setOpenProvisions;
    });
    if (saved === null) return;
    say(t('rounds.parts.saved'));
    await navigate(`/remiss/${slug}`);
  };
  return { busy, trouble, dismiss, save };
}
