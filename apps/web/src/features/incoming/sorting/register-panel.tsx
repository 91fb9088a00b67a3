import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Section } from '../../../ui/page.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../incoming.module.css';
import type { Incoming, IncomingWork, OwnAnswer } from '../use-incoming.ts';

/** What is left to do, and the registration itself; or setting it aside. */
export function RegisterPanel({
  incoming,
  work,
  onProblem,
}: {
  incoming: Incoming;
  work: IncomingWork;
  onProblem: (cutId: string) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const [own, setOwn] = useState<OwnAnswer | null>(null);
  const [aside, setAside] = useState(false);
  const { problems, ownReceipt, cuts } = incoming;
  const register = async (): Promise<void> => {
    if ((await work.register(own)) !== null) say(t('incoming.register.done'));
  };
  return (
    <Section title={t('incoming.register')}>
      <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />
      {problems.length > 0 && (
        <div className={styles['left']}>
          <p>{t('incoming.register.left')}</p>
          <ul>
            {problems.map(({ code, message, field }) => {
              // What is left as a whole leads to the first piece that nobody has decided on.
              const about = field === 'cuts' ? cuts.find(({ decidedBy }) => decidedBy === null)?.id : field;
              const isPiece = cuts.some(({ id }) => id === about);
              return (
                <li key={`${code}${field ?? ''}`}>
                  {field ? (
                    <a
                      href={isPiece ? `#${about}` : '#overallStance'}
                      onClick={() => isPiece && about && onProblem(about)}
                    >
                      {message}
                    </a>
                  ) : (
                    message
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {ownReceipt !== null && (
        <RadioChips<OwnAnswer>
          legend={t('incoming.register.own', { receipt: ownReceipt })}
          name="ownAnswer"
          id="ownAnswer"
          value={own}
          onChange={setOwn}
          options={[
            { value: 'STANDS', label: t('incoming.register.own.STANDS') },
            { value: 'REPLACED', label: t('incoming.register.own.REPLACED') },
          ]}
        />
      )}
      <p className={styles['lead']}>{t('incoming.register.text')}</p>
      <p className={styles['acts']}>
        <Button kind="primary" busy={work.busy} onClick={() => void register()}>
          {t('incoming.register')}
        </Button>
        <Button kind="quiet" onClick={() => setAside(true)}>
          {t('incoming.aside')}
        </Button>
      </p>
      {aside && <AsideDialog work={work} onClose={() => setAside(false)} />}
    </Section>
  );
}

function AsideDialog({ work, onClose }: { work: IncomingWork; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const [reason, setReason] = useState('');
  const error = work.trouble?.kind === 'refused' ? work.trouble.problems[0]?.message : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('incoming.aside.title')}
      actions={
        <>
          <Button
            kind="danger"
            busy={work.busy}
            onClick={() => {
              void work.setAside(reason).then((done) => {
                if (done === null) return;
                say(t('incoming.aside.done'));
                onClose();
              });
            }}
          >
            {t('incoming.aside')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      {error === undefined && <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />}
      <TextArea
        label={t('incoming.aside.reason')}
        hint={t('incoming.aside.reasonHint')}
        name="asideReason"
        rows={3}
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Dialog>
  );
}
