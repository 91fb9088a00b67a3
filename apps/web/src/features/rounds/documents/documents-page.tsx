import type { RoundPaperFragment } from '@samsyn/contracts/rounds';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { RoundFrame } from '../frame/round-frame.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import { CoverLetter } from './cover-letter.tsx';
import { DocumentForm } from './document-form.tsx';
import { useDocuments, type Documents } from './use-documents.ts';
import styles from './documents.module.css';

/** The missiv, and what goes with the draft. */
export default function DocumentsPage(): ReactElement {
  return <RoundFrame view="documents">{(round) => <Papers round={round} />}</RoundFrame>;
}

function Papers({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const papers = useDocuments(round);
  const [adding, setAdding] = useState(false);
  const mayChange = round.viewerCan.includes('round.prepare');
  return (
    <>
      <CoverLetter round={round} language="sv" mayChange={mayChange} />
      <CoverLetter round={round} language="en" mayChange={mayChange} />
      <Section
        title={t('rounds.documents.title')}
        actions={
          mayChange &&
          !adding && (
            <Button size="dense" onClick={() => setAdding(true)}>
              {t('rounds.documents.add')}
            </Button>
          )
        }
      >
        {!adding && <TroubleNotice trouble={papers.trouble} onDismiss={papers.dismiss} />}
        {adding && <DocumentForm papers={papers} onDone={() => setAdding(false)} />}
        {round.documents.length === 0 && !adding && (
          <EmptyState title={t('rounds.documents.none')}>{t('rounds.documents.noneText')}</EmptyState>
        )}
        <ul className={styles['papers']}>
          {round.documents.map((paper) => (
            <Paper key={paper.id} paper={paper} papers={mayChange ? papers : undefined} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Paper({ paper, papers }: { paper: RoundPaperFragment; papers: Documents | undefined }): ReactElement {
  const t = useText();
  return (
    <li className={styles['paper']}>
      <div className={styles['paperHead']}>
        <h3 className={styles['paperTitle']}>{paper.title}</h3>
        <Badge>{t(`rounds.documents.kind.${paper.kind}`)}</Badge>
        <span className={styles['paperActions']}>
          {paper.url !== null && (
            <a href={paper.url} className={styles['file']}>
              {t('rounds.documents.file', { name: paper.fileName ?? paper.title })}
            </a>
          )}
          {papers !== undefined && (
            <Button size="dense" kind="quiet" busy={papers.busy} onClick={() => void papers.remove(paper)}>
              {t('rounds.documents.remove')}
              <span className="visually-hidden"> {paper.title}</span>
            </Button>
          )}
        </span>
      </div>
      {paper.content !== null && (
        <details className={styles['read']}>
          <summary>{t('rounds.documents.read')}</summary>
          <div className={styles['text']}>
            <RichText doc={paper.content} headingLevel={4} />
          </div>
        </details>
      )}
    </li>
  );
}
