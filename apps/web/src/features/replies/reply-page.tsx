import { ReplyLetterDocument } from '@samsyn/contracts/replies';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import { Letter } from './letter.tsx';
import styles from './replies.module.css';

/** One body's letter: as it would be sent, or as it was. */
export default function ReplyPage(): ReactElement {
  return <RoundFrame view="replies">{(round) => <OneLetter round={round} />}</RoundFrame>;
}

function OneLetter({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { organisation = '' } = useParams();
  const { data, error, refetch } = useQuery(ReplyLetterDocument, {
    variables: { roundId: round.id, organisationId: organisation },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const letter = data.replyLetter;
  const file = (format: string): string => `/export/remiss/${round.slug}/svarsbrev/${organisation}/svarsbrev.${format}`;
  return (
    <Section title={letter === null ? t('replies.letter') : t('replies.letterTo', { name: letter.content.bodyName })}>
      <div className={styles['step']}>
        <p className={styles['acts']}>
          <Link to={`/remiss/${round.slug}/svarsbrev`}>{t('replies.back')}</Link>
          {letter !== null && (
            <>
              <a href={file('pdf')} download>
                {t('replies.file.pdf')}
              </a>
              <a href={file('docx')} download>
                {t('replies.file.docx')}
              </a>
            </>
          )}
        </p>
        {letter === null && <p>{t('replies.noLetter')}</p>}
        {letter !== null && letter.sentAt === null && <Notice tone="info">{t('replies.draft')}</Notice>}
        {letter !== null && letter.sentAt !== null && letter.answerBy !== null && (
          <Notice tone="ok">
            {t('replies.frozen', {
              sent: formatMoment(letter.sentAt, language),
              until: formatMoment(letter.answerBy, language),
            })}
          </Notice>
        )}
        {letter !== null && (
          <Letter
            content={letter.content}
            under={({ commentId, number }) => (
              <p>
                <Link to={`/synpunkt/${commentId}`}>{t('replies.outcome', { number })}</Link>
              </p>
            )}
          />
        )}
        {letter?.contentHash && <p className={styles['quiet']}>{t('replies.hash', { hash: letter.contentHash })}</p>}
      </div>
    </Section>
  );
}
