import { LogRoundDocument } from '@samsyn/contracts/log';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { Absent } from '../../app/absent.tsx';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { LogSection } from './log-section.tsx';

/** What the log holds for a body: its own invitation and answer, and that the round was opened and closed. */
export default function BodyLogPage(): ReactElement {
  const t = useText();
  const { slug = '' } = useParams();
  const { data, error, reload } = useAnswer(LogRoundDocument, { slug });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  if (data.round === null) return <Absent />;
  const { id, title, registrationNumber } = data.round;
  return (
    <Page title={t('log.title')} eyebrow={registrationNumber} lead={<Link to={`/remiss/${slug}`}>{title}</Link>}>
      <LogSection roundId={id} slug={slug} />
    </Page>
  );
}
