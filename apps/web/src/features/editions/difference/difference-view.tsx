import type { DifferencePartsFragment } from '@samsyn/contracts/editions';
import { sizeWords } from '@samsyn/consultation';
import { isDocument, plainText } from '@samsyn/editor/text';
import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Redline } from '../../../ui/redline.tsx';
import styles from '../editions.module.css';

type Point = DifferencePartsFragment['points'][number];
type Side = Point['before'];

const TONES: Record<Point['change'], Tone> = { ADDED: 'ok', CHANGED: 'warn', REMOVED: 'danger', UNCHANGED: 'neutral' };

/** What one answer says other than the one before it: old and new words in one run of text. What is unchanged is counted. */
export function DifferenceView({ difference }: { difference: DifferencePartsFragment }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const changed = difference.points.filter(({ change }) => change !== 'UNCHANGED');
  const unchanged = difference.points.length - changed.length;
  const isOtherFiles = difference.files.some(({ change }) => change !== 'UNCHANGED');
  const nothing =
    changed.length + difference.stances.length + difference.answers.length === 0 &&
    difference.general === 'UNCHANGED' &&
    !isOtherFiles;
  const stance = (code: Point['change'] | keyof typeof labels.stance | null): string =>
    code === null ? t('editions.difference.noStance') : labels.stance[code as keyof typeof labels.stance];
  return (
    <div data-difference="">
      {nothing && difference.overall === 'UNCHANGED' && <p>{t('editions.difference.none')}</p>}
      {difference.overall !== 'UNCHANGED' && (
        <div className={styles['change']}>
          <h4>{t('editions.difference.overall')}</h4>
          <Redline
            before={[stance(difference.overallBefore), difference.endorsesBefore ?? ''].join(' ').trim()}
            after={[stance(difference.overallAfter), difference.endorsesAfter ?? ''].join(' ').trim()}
          />
        </div>
      )}
      {difference.general !== 'UNCHANGED' && (
        <div className={styles['change']}>
          <h4>{t('editions.difference.general')}</h4>
          <p className={styles['words']}>
            <Redline before={words(difference.generalBefore)} after={words(difference.generalAfter)} />
          </p>
        </div>
      )}
      {difference.stances.map(({ provisionId, address, before, after }) => (
        <div key={provisionId} className={styles['change']}>
          <h4>{t('editions.difference.stance', { place: address })}</h4>
          <Redline before={stance(before)} after={stance(after)} />
        </div>
      ))}
      {difference.answers.map(({ questionId, field, label, before, after }) => (
        <div key={`${questionId}:${field}`} className={styles['change']}>
          <h4>{label}</h4>
          <p className={styles['words']}>
            <Redline before={before ?? ''} after={after ?? ''} />
          </p>
        </div>
      ))}
      {changed.map((point) => (
        <PointChange key={(point.after ?? point.before)?.pointId} point={point} />
      ))}
      {isOtherFiles && <FileChanges files={difference.files} />}
      {unchanged > 0 && <p className={styles['quiet']}>{t('editions.difference.unchanged', { count: unchanged })}</p>}
      {!isOtherFiles && difference.files.length > 0 && (
        <p className={styles['quiet']}>{t('editions.difference.sameFiles', { count: difference.files.length })}</p>
      )}
    </div>
  );
}

/** Every file, also those that are as they were: which they are is asked for as soon as one is another. */
function FileChanges({ files }: Pick<DifferencePartsFragment, 'files'>): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles['change']}>
      <h4>{t('editions.difference.files')}</h4>
      <ul className={styles['files']}>
        {files.map(({ change, before, after }) => {
          const file = after ?? before;
          if (file === null) return null;
          const { title, fileName, size } = file;
          return (
            <li key={`${change} ${title} ${fileName}`} data-change={change}>
              {change === 'CHANGED' && before !== null ? <Redline before={before.title} after={title} /> : title}{' '}
              <span className={styles['quiet']}>
                ({fileName}, {sizeWords(size, language)})
              </span>{' '}
              <Badge tone={TONES[change]}>{t(`editions.change.${change}`)}</Badge>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PointChange({ point }: { point: Point }): ReactElement {
  const t = useText();
  const { change, address, before, after } = point;
  return (
    <div className={styles['change']} data-change={change}>
      <h4 className={styles['head']}>
        {address ?? t('editions.whole')} <Badge tone={TONES[change]}>{t(`editions.change.${change}`)}</Badge>
      </h4>
      <p className={styles['words']}>
        <Redline before={said(before)} after={said(after)} />
      </p>
      {(before?.proposedWording ?? '') !== (after?.proposedWording ?? '') && (
        <p className={styles['words']}>
          <span className={styles['quiet']}>{t('editions.difference.wording')}</span>{' '}
          <Redline before={before?.proposedWording ?? ''} after={after?.proposedWording ?? ''} />
        </p>
      )}
    </div>
  );
}

function said(side: Side): string {
  if (side === null) return '';
  const endorsed = side.endorsesName === null ? '' : `${side.endorsesName}: `;
  return endorsed + words(side.body) + (side.proposedReason === null ? '' : `\n${side.proposedReason}`);
}

const words = (doc: unknown): string => (isDocument(doc) ? plainText(doc) : '');
