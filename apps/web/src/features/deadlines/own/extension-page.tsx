import { AskExtensionDocument, MyExtensionsDocument, type MyExtensionsQuery } from '@samsyn/contracts/deadlines';
import type { ExtensionPartsFragment } from '@samsyn/contracts/rounds';
import { MyResponseChangedDocument, type MyResponseChangedSubscription } from '@samsyn/contracts/responses';
import { deadlineWords, extensionProblems } from '@samsyn/consultation';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { useLanguage, useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { DeadlineField } from '../../../ui/deadline-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useRoomContext } from '../../responses/room/room-context.ts';
import { RoomPage } from '../../responses/room/room-page.tsx';
import { DecisionBadge, Exchange } from '../decision.tsx';
import styles from '../deadlines.module.css';
import { TimeLeft } from '../time-left.tsx';

type Round = NonNullable<MyExtensionsQuery['round']>;

/** The body's own last day: when it is, what has become of it, and more time to be asked for. */
export default function ExtensionPage(): ReactElement {
  return (
    <RoomPage>
      <Extension />
    </RoomPage>
  );
}

function Extension(): ReactElement {
  const t = useText();
  const { round: opened } = useRoomContext();
  const { slug, id: roundId } = opened;
  const { data, error, reload } = useAnswer(MyExtensionsDocument, { roundId, slug });
  const onChange = useCallback(
    ({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
      if (topic === 'extension' || topic === 'response') void reload();
    },
    [reload],
  );
  useLive(MyResponseChangedDocument, { roundId }, onChange);
  const list = useRef<HTMLHeadingElement>(null);
  const round = data?.round;
  return (
    <Page narrow title={t('deadlines.own.title')} eyebrow={`${opened.registrationNumber} · ${opened.title}`}>
      {!round && (error === undefined ? <Loading /> : <FaultNotice error={error} retry={() => void reload()} />)}
      {round && data && (
        <>
          <OwnDay round={round} slug={slug} />
          <Ask
            round={round}
            waiting={data.extensions.some(({ decision }) => decision === null)}
            onAsked={async () => {
              await reload();
              list.current?.focus();
            }}
          />
          {data.extensions.length > 0 && <Asked extensions={data.extensions} heading={list} />}
          <p className={styles['actions']}>
            <ButtonLink to={`/remiss/${slug}/svar`}>{t('deadlines.own.toLetter')}</ButtonLink>
            <ButtonLink to={`/remiss/${slug}`} kind="quiet">
              {t('deadlines.own.toText')}
            </ButtonLink>
          </p>
        </>
      )}
    </Page>
  );
}

function OwnDay({ round, slug }: { round: Round; slug: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const said = (moment: string): string => deadlineWords(Date.parse(moment), language);
  return (
    <Section title={t('deadlines.own.day', { day: said(round.deadline) })}>
      <TimeLeft deadline={round.deadline} now={round.serverTime} />
      {round.deadline !== round.commonDeadline && (
        <p>{t('deadlines.own.extended', { day: said(round.commonDeadline) })}</p>
      )}
      {round.deadlineMoves.map(({ at, before, reason }) => (
        <p key={at}>{t('deadlines.own.moved', { day: said(before), reason })}</p>
      ))}
      <p>
        <a
          className={buttonClass({ kind: 'secondary', size: 'dense' })}
          href={`/export/remiss/${slug}/svarsdag.ics`}
          download
        >
          {t('deadlines.own.ics')}
        </a>
      </p>
    </Section>
  );
}

function Ask({
  round,
  waiting,
  onAsked,
}: {
  round: Round;
  waiting: boolean;
  onAsked: () => Promise<void>;
}): ReactElement {
  const t = useText();
  if (round.state !== 'OPEN') return <p>{t('deadlines.own.notOpen')}</p>;
  if (round.noExtensions) return <p>{t('deadlines.own.none')}</p>;
  if (!round.viewerCan.includes('extension.ask')) return <p>{t('deadlines.own.coordinator')}</p>;
  if (waiting) return <p>{t('deadlines.own.waiting')}</p>;
  return <AskForm round={round} onAsked={onAsked} />;
}

function AskForm({ round, onAsked }: { round: Round; onAsked: () => Promise<void> }): ReactElement {
  const t = useText();
  const say = useToast();
  const now = useNow(round.serverTime);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const ask = async (): Promise<void> => {
    const facts = { roundState: round.state, noExtensions: false, isWaiting: false, reason };
    const moments = {
      ownDeadline: Date.parse(round.deadline),
      until: until === null ? Number.NaN : Date.parse(until),
    };
    const found = extensionProblems({ ...facts, ...moments }, Date.parse(now));
    setChecked(found);
    if (found.length > 0 || until === null) return;
    const variables = { roundId: round.id, until, reason };
    const asked = await run(async () => (await request(AskExtensionDocument, variables)).askExtension);
    if (asked === null) return;
    say(t('deadlines.own.asked'));
    await onAsked();
  };
  return (
    <Section title={t('deadlines.own.ask')}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <ErrorSummary problems={problems} />
        {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <p>{t('deadlines.own.ask.text')}</p>
        <DeadlineField
          label={t('deadlines.until')}
          name="until"
          value={until}
          onChange={setUntil}
          error={error('until')}
        />
        {until !== null && <TimeLeft deadline={until} now={now} />}
        <TextArea
          label={t('deadlines.own.reason')}
          hint={t('deadlines.own.reasonHint')}
          name="reason"
          rows={3}
          value={reason}
          onChange={setReason}
          error={error('reason')}
        />
        <p>
          <Button type="submit" kind="primary" busy={busy}>
            {t('deadlines.own.ask')}
          </Button>
        </p>
      </form>
    </Section>
  );
}

function Asked({
  extensions,
  heading,
}: {
  extensions: readonly ExtensionPartsFragment[];
  heading: React.RefObject<HTMLHeadingElement | null>;
}): ReactElement {
  const t = useText();
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          {t('deadlines.own.list')}
        </span>
      }
    >
      <ul className={styles['list']}>
        {extensions.toReversed().map((extension) => (
          <li key={extension.id} className={styles['item']}>
            <p className={styles['head']}>
              <DecisionBadge decision={extension.decision} />
            </p>
            <Exchange extension={extension} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
