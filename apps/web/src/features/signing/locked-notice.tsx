import { TakeBackAnswerDocument } from '@samsyn/contracts/signing';
import type { ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { FeatureWords } from '../../app/words.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { PausedNotice } from '../deadlines/own/paused-notice.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import styles from './signing.module.css';
import { useSignOff } from './use-sign-off.ts';

/** That the round is paused; else who has the text, since when; for who sent it, the way to open it again. It brings its own words to pages that have no others of this kind. */
export default function LockedNotice({ bare, paused }: { bare: boolean; paused: string | null }): ReactElement {
  if (paused !== null) return <PausedNotice reason={paused} bare={bare} />;
  return (
    <FeatureWords features={WORDS}>
      <Locked bare={bare} />
    </FeatureWords>
  );
}

const WORDS = ['signing'];

function Locked({ bare }: { bare: boolean }): ReactElement | null {
  const t = useText();
  const say = useToast();
  const language = useLanguage();
  const { round, store } = useRoomContext();
  const { signOff, took, reload } = useSignOff();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { sent = null, approved = null } = signOff ?? {};
  if (signOff === undefined || sent === null) return null;
  const takeBack = async (): Promise<void> => {
    const { roundId } = store;
    const back = await run(async () => (await request(TakeBackAnswerDocument, { roundId })).takeBackAnswer);
    if (back === null) return reload();
    say(t('signing.locked.taken'));
    document.querySelector('h1')?.focus();
    await took(back);
  };
  const at = formatMoment((approved ?? sent).at, language);
  const words =
    approved !== null
      ? t('signing.locked.approved', { name: approved.byName, at })
      : sent.toName === null
        ? t('signing.locked.any', { name: sent.byName, at })
        : t('signing.locked', { name: sent.toName, at });
  return (
    <div className={bare ? undefined : styles['locked']}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Notice
        title={words}
        actions={
          bare || !signOff.viewerCan.includes('TAKE_BACK') ? undefined : (
            <Button size="dense" busy={busy} onClick={() => void takeBack()}>
              {t('signing.locked.takeBack')}
            </Button>
          )
        }
      >
        {bare && !store.unsent ? undefined : (
          <>
            {store.unsent && <p>{t('signing.locked.unsent')}</p>}
            {!bare && <Link to={`/remiss/${round.slug}/svar`}>{t('signing.locked.where')}</Link>}
          </>
        )}
      </Notice>
    </div>
  );
}
