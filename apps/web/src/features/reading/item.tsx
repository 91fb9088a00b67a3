import { sizeWords } from '@samsyn/consultation';
import type { ReadingListQuery } from '@samsyn/contracts/reading';
import type { ReactElement, ReactNode } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { classes } from '../../lib/classes.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Link } from '../../ui/link.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { ProposedWording } from '../comments/comment-card.tsx';
import { COMMENT_MARK } from '../consolidation/compilation/comment-item.tsx';
import { DISPOSITION_TONES, STANCE_TONES } from '../consolidation/tones.ts';
import styles from './reading.module.css';

export type ReadingItem = ReadingListQuery['readingList']['nodes'][number];

/** One comment, one general text or one file, as it was submitted. */
export function Item({
  slug,
  item,
  wording,
  place,
  isRead,
  onRead,
  ticked,
  onTick,
  line,
  answers,
}: {
  slug: string;
  item: ReadingItem;
  /** The present wording of what it is on. */
  wording: string;
  /** Where the group stands: not repeated when the comment is on just that. */
  place: string;
  isRead: boolean;
  onRead: (id: string) => void;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
  /** What the authority has put beside it. */
  line: ReactNode;
  /** What its themes were answered. */
  answers: ReactNode;
}): ReactElement {
  const t = useText();
  const mayOrder = useCan('compilation.order');
  const heading = `h-${item.id}`;
  const others = item.readers - (item.read ? 1 : 0);
  return (
    <article
      tabIndex={-1}
      aria-labelledby={heading}
      className={classes(styles['item'], isRead && styles['isRead'])}
      {...{ [COMMENT_MARK]: item.id }}
    >
      <header className={styles['head']}>
        {mayOrder && (
          <Checkbox
            dense
            label={<span className="visually-hidden">{t('ordering.tick', { name: item.organisationName })}</span>}
            checked={ticked}
            onChange={onTick}
          />
        )}
        <h3 id={heading} className={styles['body']}>
          {item.organisationName}
        </h3>
        <Marks item={item} />
      </header>
      <Where item={item} place={place} />
      {item.file !== null && <File id={item.id} file={item.file} />}
      <RichText doc={item.body} headingLevel={4} />
      {item.proposedWording !== null && (
        <ProposedWording before={wording} after={item.proposedWording} reason={item.proposedReason} />
      )}
      {answers}
      <footer className={styles['foot']}>
        {isRead ? (
          <span className={styles['done']}>{t('reading.read')}</span>
        ) : (
          <Button kind="quiet" size="dense" onClick={() => onRead(item.id)}>
            {t('reading.markRead')}
            <span className="visually-hidden"> {item.organisationName}</span>
          </Button>
        )}
        {others > 0 && <span className={styles['others']}>{t('reading.others', { count: others })}</span>}
        <Link to={`/remiss/${slug}/sammanstallning?svar=${item.organisationId}`}>
          {t('reading.answer')}
          <span className="visually-hidden"> {item.organisationName}</span>
        </Link>
        {line}
      </footer>
    </article>
  );
}

function Marks({ item }: { item: ReadingItem }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <>
      {item.part === 'GENERAL_TEXT' && <span className={styles['kind']}>{t('reading.general')}</span>}
      {item.part === 'ATTACHMENT' && <span className={styles['kind']}>{t('reading.attachment')}</span>}
      {item.stance !== null && <Badge tone={STANCE_TONES[item.stance]}>{labels.stance[item.stance]}</Badge>}
      {item.kind !== null && <span className={styles['kind']}>{labels.commentKind[item.kind]}</span>}
      {item.late && <Badge tone="warn">{t('consolidation.late')}</Badge>}
      {item.disposition !== null && (
        <Badge tone={DISPOSITION_TONES[item.disposition]}>{labels.disposition[item.disposition]}</Badge>
      )}
    </>
  );
}

/** What the file is, the way to it, and where in it the search found something; its first lines follow. */
function File({ id, file }: { id: string; file: NonNullable<ReadingItem['file']> }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <p>
        <a href={`/filer/bilaga/${id}`} download>
          {file.title}
        </a>{' '}
        <span className={styles['kind']}>
          {file.fileName}, {sizeWords(file.size, language)}
        </span>
      </p>
      {file.passage !== null && (
        <p className={styles['where']}>
          {t('reading.attachment.found')}
          <q className={styles['quote']} lang="sv">
            {file.passage}
          </q>
        </p>
      )}
      {!file.hasText && <p className={styles['where']}>{t('reading.attachment.noText')}</p>}
    </>
  );
}

function Where({ item, place }: { item: ReadingItem; place: string }): ReactElement | null {
  const address = item.address !== null && item.address !== place ? item.address : '';
  if (address === '' && item.quotes.length === 0) return null;
  return (
    <p className={styles['where']}>
      {address !== '' && <span>{address}</span>}
      {item.quotes.length > 0 && (
        <q className={styles['quote']} lang="sv">
          {item.quotes.join(' … ')}
        </q>
      )}
    </p>
  );
}
