import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLabels, useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { DISPOSITION_TONES } from '../consolidation/tones.ts';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

/** What the themes of a text, or of parts of it, were answered: in full at each text, with the way to where it is decided. */
export function ThemeAnswers({ order, id, name }: { order: Order; id: string; name: string }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  const { slug = '' } = useParams();
  const one = order.byId.get(id);
  if (one === undefined) return null;
  const on = new Set([...one.tags, ...one.parts.flatMap(({ tags }) => tags)].map((tag) => tag.id));
  const themes = order.tags.filter((tag) => on.has(tag.id) && tag.description !== null);
  if (themes.length === 0) return null;
  return (
    <section className={styles['answers']} aria-label={t('ordering.theme.answers', { name })}>
      {themes.map(({ id: themeId, name: theme, description, assessment }) => (
        <div key={themeId} className={styles['answer']}>
          <p className={styles['line']}>
            <strong>{t('ordering.theme.name', { name: theme })}</strong>
            {assessment?.disposition ? (
              <Badge tone={DISPOSITION_TONES[assessment.disposition]}>
                {labels.disposition[assessment.disposition]}
              </Badge>
            ) : (
              <span>{t('ordering.theme.open')}</span>
            )}
            {assessment?.disposition && assessment.state !== 'VALIDATED' && <span>{t('ordering.theme.proposed')}</span>}
            <Link to={`/remiss/${slug}/lasrum?etikett=${themeId}&tema=${themeId}`}>
              {t('ordering.theme.where')}
              <span className="visually-hidden"> {theme}</span>
            </Link>
          </p>
          {assessment === null && <p className={styles['hint']}>{description}</p>}
          {assessment?.reason && <p className={styles['words']}>{assessment.reason}</p>}
          {assessment !== null && <RichText doc={assessment.text} headingLevel={4} />}
        </div>
      ))}
    </section>
  );
}
