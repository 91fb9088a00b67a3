import { UpdateRoundDocument } from '@samsyn/contracts/rounds';
import { REGELRADET } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { RoundFrame } from '../frame/round-frame.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';
import { RoundFields } from './round-fields.tsx';
import { problemsOfValues, type RoundValues } from './round-values.ts';
import { useLeastAssurance } from './use-least-assurance.ts';
import styles from './form.module.css';

/** What was stated of the round, changed while it is still being prepared. */
export default function EditRoundPage(): ReactElement {
  return <RoundFrame view="overview">{(round) => <EditRound round={round} />}</RoundFrame>;
}

function EditRound({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const least = useLeastAssurance() ?? 'EMAIL';
  const { busy, trouble, dismiss, run } = useOutcome();
  const { title, registrationNumber, subject, deadline, assurance, answersVisible, version, id, slug } = round;
  const { shortTimeReason, noExtensions } = round;
  const now = useNow(round.serverTime);
  const asksRegelradet = round.recipients.some(({ name }) => name === REGELRADET);
  const [values, setValues] = useState<RoundValues>({
    title,
    registrationNumber,
    subject,
    deadline,
    assurance,
    answersVisible,
    shortTimeReason,
    noExtensions,
  });
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  if (!round.viewerCan.includes('round.prepare')) return <Notice tone="info">{t('rounds.form.sent')}</Notice>;
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const save = async (): Promise<void> => {
    const found: ProblemLike[] = problemsOfValues(values, now, asksRegelradet);
    setChecked(found);
    if (found.length > 0) return;
    const input = { roundId: id, expectedVersion: version, ...values };
    const saved = await run(async () => {
      const { data } = await client.mutate({ mutation: UpdateRoundDocument, variables: { input } });
      if (data?.updateRound.__typename === 'Stale') await refetch();
      return data?.updateRound;
    });
    if (saved === null) return;
    say(t('rounds.form.saved'));
    await navigate(`/remiss/${slug}`);
  };
  return (
    <Section title={t('rounds.form.edit')}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary problems={problems} />
        {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <RoundFields
          values={values}
          onChange={setValues}
          least={least}
          problems={problems}
          now={now}
          asksRegelradet={asksRegelradet}
        />
        <div className={styles['go']}>
          <Button type="submit" kind="primary" busy={busy}>
            {t('rounds.form.save')}
          </Button>
          <ButtonLink kind="quiet" to={`/remiss/${slug}`}>
            {t('ui.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Section>
  );
}
