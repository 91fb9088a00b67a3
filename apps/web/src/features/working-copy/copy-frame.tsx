import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ChecksList } from './checks-list.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { DoneNotice } from './done-notice.tsx';
import { History } from './history.tsx';
import { nameOf, type Block } from './model/blocks.ts';
import type { Clipboard } from './use-clipboard.ts';
import type { Present } from './use-others.ts';
import type { Copy, Writing } from './use-working-copy.ts';
import styles from './working-copy.module.css';

/** Read when the text is there: they bring their dialogs along. */
const Suggestions = lazy(async () => import('./suggestions.tsx'));

export interface CopyFrameProps {
  copy: Copy;
  writing: Writing;
  clipboard: Clipboard;
  others: readonly Present[];
  /** The block that is open. */
  block: Block | undefined;
  /** Words that were being written in what is no longer there. */
  lost: readonly string[] | null;
  mayWrite: boolean;
  mayTake: boolean;
  onShow: (provisionId: string) => void;
  onForget: () => void;
  /** Takes what others have written instead of one’s own. */
  onDiscard: () => void;
  /** One’s own was saved over what others had written. */
  onSettled: () => void;
  children: ReactNode;
}

/** Around the text: what was done and can be undone, who is there, what should be looked at and what others propose. */
export function CopyFrame(props: CopyFrameProps): ReactElement {
  const { copy, writing, clipboard, others, block, lost, mayWrite, mayTake, onShow, children } = props;
  const t = useText();
  const { draftId, title, followsVersionId, checks } = copy;
  const keepMine: Parameters<typeof ClashNotice>[0]['keepMine'] = (commands, head) =>
    void writing.send(commands, head).then((revised) => revised !== null && props.onSettled());
  return (
    <Page
      wide
      compact
      title={title}
      eyebrow={
        <>
          <Link to="/utkast">{t('drafts.title')}</Link> ·{' '}
          <Link to={`/utkast/${draftId}`}>{t('working-copy.draft')}</Link>
        </>
      }
      actions={
        <>
          {mayWrite && <History copy={copy} writing={writing} byKeys={mayTake} />}
          {followsVersionId != null && (
            <ButtonLink to={`/utkast/${draftId}/ny-version`}>{t('working-copy.compare')}</ButtonLink>
          )}
        </>
      }
    >
      <TroubleNotice trouble={writing.outcome.trouble} onDismiss={writing.outcome.dismiss} />
      {writing.clash !== null && (
        <ClashNotice
          clash={writing.clash}
          busy={writing.outcome.busy}
          keepMine={keepMine}
          takeTheirs={props.onDiscard}
        />
      )}
      {writing.done !== null && <DoneNotice done={writing.done} onSeen={writing.seen} />}
      {lost !== null && (
        <Notice
          tone="warn"
          alert
          title={t('working-copy.lost.title')}
          actions={
            <Button size="dense" onClick={props.onForget}>
              {t('working-copy.lost.forget')}
            </Button>
          }
        >
          {lost.map((text) => (
            <p key={text} lang="sv">
              {text}
            </p>
          ))}
        </Notice>
      )}
      {clipboard.held !== null && (
        <Notice
          actions={
            <Button size="dense" onClick={clipboard.clear}>
              {t('working-copy.cut.clear')}
            </Button>
          }
        >
          {t(clipboard.held.isCut ? 'working-copy.cut.held' : 'working-copy.cut.copied', { name: clipboard.held.name })}
        </Notice>
      )}
      <div className={styles['bench']}>
        {children}
        <div className={styles['side']}>
          <Section title={t('working-copy.others.title', { count: others.length })}>
            <Others others={others} rows={copy.provisions} />
          </Section>
          <Section title={t('working-copy.checks.title', { count: checks.length })}>
            <ChecksList checks={checks} onShow={onShow} />
          </Section>
          {mayWrite && followsVersionId != null && (
            <Section
              title={
                block === undefined
                  ? t('working-copy.suggestions.title')
                  : t('working-copy.suggestions.titleOf', { name: nameOf(block.head) })
              }
            >
              <Suspense fallback={null}>
                <Suggestions {...{ copy, block, writing, mayTake, onShow }} />
              </Suspense>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Others({ others, rows }: { others: readonly Present[]; rows: Copy['provisions'] }): ReactElement {
  const t = useText();
  if (others.length === 0) return <p className={styles['quiet']}>{t('working-copy.others.none')}</p>;
  return (
    <ul className={styles['others']}>
      {others.map(({ windowId, name, provisionId }) => {
        const row = rows.find(({ id }) => id === provisionId);
        return (
          <li key={windowId}>
            {name}{' '}
            {row === undefined ? (
              <span className={styles['quiet']}>{t('working-copy.others.reads')}</span>
            ) : (
              <Badge tone="info">{t('working-copy.others.at', { address: nameOf(row) })}</Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
