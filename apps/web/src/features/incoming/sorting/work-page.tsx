import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { useRound } from '../../rounds/frame/use-round.ts';
import styles from '../incoming.module.css';
import { type Incoming, useIncoming, useIncomingWork } from '../use-incoming.ts';
import { Details } from './details.tsx';
import { Pieces } from './pieces.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { RegisteredPanel } from './registered-panel.tsx';
import { useVersion } from './use-version.ts';

/** The work with one answer from outside: its source on the left, what each piece of it is on the right. */
export default function WorkPage(): ReactElement {
  const { id = '' } = useParams();
  const { incoming, error, retry } = useIncoming(id);
  if (incoming === undefined) return error ? <FaultNotice error={error} retry={retry} /> : <Loading />;
  return incoming === null ? <NotFound /> : <Work key={incoming.id} incoming={incoming} />;
}

function Work({ incoming }: { incoming: Incoming }): ReactElement {
  const t = useText();
  const { round } = useRound(incoming.slug);
  const version = useVersion(incoming.versionId);
  const work = useIncomingWork(incoming);
  const [chosen, choose] = useState<string | null>(null);
  const mayWork = incoming.state === 'CUTTING' && (round?.viewerCan.includes('incoming.register') ?? false);
  return (
    <Page
      wide
      compact
      title={incoming.organisationName}
      eyebrow={<Link to={`/remiss/${incoming.slug}/inkomna`}>{`${t('incoming.title')}: ${incoming.roundTitle}`}</Link>}
      lead={<Came incoming={incoming} />}
      actions={
        <a className={buttonClass({ size: 'dense' })} href={`/filer/${incoming.uploadId}`} download>
          {t('incoming.work.open')}
        </a>
      }
    >
      <Said incoming={incoming} />
      <Details incoming={incoming} work={work} mayWork={mayWork} />
      {version === undefined ? (
        <Loading />
      ) : (
        <Pieces incoming={incoming} work={work} version={version} mayWork={mayWork} chosen={chosen} choose={choose} />
      )}
      {mayWork && <RegisterPanel incoming={incoming} work={work} onProblem={choose} />}
      {incoming.registration !== null && (
        <RegisteredPanel
          incoming={incoming}
          registration={incoming.registration}
          work={work}
          mayRegister={round?.viewerCan.includes('incoming.register') ?? false}
        />
      )}
    </Page>
  );
}

function Came({ incoming }: { incoming: Incoming }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { receivedOn, receivedTime, channel, late, invited, isForm, fileName, sha256 } = incoming;
  return (
    <span className={styles['came']}>
      <span>
        {t('incoming.receivedOn')} {formatDay(receivedOn, language)}
        {receivedTime !== null && ` ${receivedTime}`}, {t(`incoming.channel.${channel}`)}
      </span>
      {late && <Badge tone="warn">{t('incoming.late')}</Badge>}
      {!invited && <Badge tone="info">{t('incoming.uninvited')}</Badge>}
      {isForm && <Badge tone="ok">{t('incoming.work.form')}</Badge>}
      <span className={styles['hash']}>
        {fileName} · {t('incoming.work.hash', { hash: sha256.slice(0, 16) })}…
      </span>
    </span>
  );
}

/** What has to be known before one reads: that it is a correction, was set aside, or could not all be read. */
function Said({ incoming }: { incoming: Incoming }): ReactElement {
  const t = useText();
  const { corrects, correctionReason, setAsideReason, warnings } = incoming;
  return (
    <>
      {corrects !== null && (
        <Notice>{t('incoming.work.correcting', { receipt: corrects, reason: correctionReason ?? '' })}</Notice>
      )}
      {setAsideReason !== null && <Notice tone="warn">{t('incoming.aside.was', { reason: setAsideReason })}</Notice>}
      {warnings.length > 0 && (
        <details className={styles['warnings']}>
          <summary>{t('incoming.work.warnings', { count: warnings.length })}</summary>
          <ul>
            {warnings.map(({ text, reason }, at) => (
              // A list that never changes; two of its lines may be the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                {reason} {text !== '' && <q>{text}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
