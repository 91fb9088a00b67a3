import { ProvisionHistoryDocument, type ProvisionHistoryQuery } from '@samsyn/contracts/trace';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ChangeList } from './change-list.tsx';
import styles from './trace.module.css';

type History = NonNullable<ProvisionHistoryQuery['provisionHistory']>;
type Wording = History['wordings'][number];

/** Why a provision reads as it does: its wordings through all versions, with what changed each and who asked for it. */
export default function HistoryPage(): ReactElement {
  const { versionId = '', provisionId = '' } = useParams();
  const { data, error, refetch } = useQuery(ProvisionHistoryDocument, { variables: { versionId, provisionId } });
  const t = useText();
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const history = data.provisionHistory;
  if (history === null) return <NotFound />;
  return (
    <Page
      title={t('trace.history.title', { address: history.address })}
      eyebrow={<Link to={`/foreskrift/${versionId}`}>{history.title}</Link>}
      lead={t('trace.history.lead')}
    >
      {history.wordings.map((wording) => (
        <WordingPart key={wording.versionId} wording={wording} />
      ))}
    </Page>
  );
}

function WordingPart({ wording }: { wording: Wording }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { versionId, number, publishedAt, recorded, provisions, changes } = wording;
  return (
    <Section title={t('trace.history.version', { number, day: formatDay(publishedAt, language) })}>
      {provisions.length === 0 && <p className={styles['quiet']}>{t('trace.history.absent')}</p>}
      {provisions.map(({ id, address, path, text }) => (
        <div key={id} className={styles['stack']}>
          <h3 className={styles['place']}>
            <Link to={`/foreskrift/${versionId}#${path}`}>{address}</Link>
          </h3>
          <p className={styles['law']} lang="sv">
            {text}
          </p>
        </div>
      ))}
      {changes.length > 0 && <ChangeList changes={changes} label={t('trace.history.changes', { number })} />}
      {changes.length === 0 && recorded && <p className={styles['quiet']}>{t('trace.history.unchanged')}</p>}
      {!recorded && number > 1 && <p className={styles['quiet']}>{t('trace.history.unrecorded')}</p>}
    </Section>
  );
}
