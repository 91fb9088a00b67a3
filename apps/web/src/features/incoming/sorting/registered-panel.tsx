import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../incoming.module.css';
import type { Incoming, IncomingWork } from '../use-incoming.ts';

type Registration = NonNullable<Incoming['registration']>;

/** What was registered: as what, and what the body says of it. */
export function RegisteredPanel({
  incoming,
  registration,
  work,
  mayRegister,
}: {
  incoming: Incoming;
  registration: Registration;
  work: IncomingWork;
  mayRegister: boolean;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const language = useLanguage();
  const [correcting, setCorrecting] = useState(false);
  const { receiptNumber, registeredAt, registeredBy, yields, correctedBy, askedAt, outcome, responseId } = registration;
  const mayAsk = mayRegister && incoming.invited && askedAt === null && outcome === null && correctedBy === null;
  const ask = async (): Promise<void> => {
    if ((await work.ask(responseId)) !== null) say(t('incoming.registered.askDone'));
  };
  return (
    <Section title={t('incoming.list.registered')}>
      <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />
      <p>
        {t('incoming.registered.as', {
          receipt: receiptNumber,
          day: formatDay(registeredAt, language),
          by: registeredBy,
        })}{' '}
        <Link to={`/remiss/${incoming.slug}/sammanstallning/hela?svar=${incoming.organisationId}`}>
          {t('incoming.registered.see')}
        </Link>
      </p>
      <p className={styles['badges']}>
        {yields && <Badge>{t('incoming.yields')}</Badge>}
        {correctedBy !== null && <Badge>{t('incoming.corrected', { receipt: correctedBy })}</Badge>}
        {outcome === null && askedAt !== null && <Badge tone="info">{t('incoming.asked')}</Badge>}
      </p>
      <Said registration={registration} />
      <p className={styles['acts']}>
        {mayAsk && (
          <Button busy={work.busy} onClick={() => void ask()}>
            {t('incoming.registered.ask')}
          </Button>
        )}
        {mayRegister && correctedBy === null && (
          <Button kind="quiet" onClick={() => setCorrecting(true)}>
            {t('incoming.registered.correct')}
          </Button>
        )}
      </p>
      {correcting && (
        <CorrectDialog slug={incoming.slug} responseId={responseId} work={work} onClose={() => setCorrecting(false)} />
      )}
    </Section>
  );
}

function Said({ registration }: { registration: Registration }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { outcome, words, confirmedAt, confirmedBy } = registration;
  if (outcome === null || confirmedAt === null) return null;
  const isRight = outcome === 'CONFIRMED';
  return (
    <Notice tone={isRight ? 'ok' : 'danger'} title={t(isRight ? 'incoming.confirmed' : 'incoming.differs')}>
      {t('incoming.registered.says', {
        by: confirmedBy ?? '',
        day: formatDay(confirmedAt, language),
        words: words ?? '',
      })}
    </Notice>
  );
}

function CorrectDialog({
  slug,
  responseId,
  work,
  onClose,
}: {
  slug: string;
  responseId: string;
  work: IncomingWork;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const error = work.trouble?.kind === 'refused' ? work.trouble.problems[0]?.message : undefined;
  const begin = async (): Promise<void> => {
    const begun = await work.correct(responseId, reason);
    if (begun !== null) void navigate(`/remiss/${slug}/inkomna/${begun.id}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('incoming.registered.correct.title')}
      actions={
        <>
          <Button kind="primary" busy={work.busy} onClick={() => void begin()}>
            {t('incoming.registered.correct.go')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      {error === undefined && <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />}
      <p>{t('incoming.registered.correct.text')}</p>
      <TextArea
        label={t('incoming.registered.correct.reason')}
        name="correctionReason"
        rows={3}
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Dialog>
  );
}
