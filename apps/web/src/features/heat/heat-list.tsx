import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { ProvisionNode } from '../../law/draft-text.ts';
import { Link } from '../../ui/link.tsx';
import { heatLines, type HeatOf } from './model.ts';
import styles from './heat.module.css';

/** Beside a §: how much is said of it and of each of its parts, as a number and a bar, with the way to what is said. */
export function HeatList({
  slug,
  node,
  heat,
}: {
  slug: string;
  node: ProvisionNode;
  heat: ReadonlyMap<string, HeatOf>;
}): ReactElement | null {
  const t = useText();
  const lines = heatLines(node, heat);
  if (lines.length === 0) return null;
  return (
    <ul className={styles['heat']} aria-label={t('heat.of', { place: node.address })}>
      {lines.map(({ id, part, address, comments, heat: degree }) => (
        <li key={id}>
          <Link
            to={`/remiss/${slug}/lasrum?plats=${id}`}
            className={styles['line']}
            aria-label={t('heat.said', { place: address, count: comments })}
          >
            <span className={styles['part']}>{part === '' ? t('heat.all') : part}</span>
            <svg viewBox="0 0 40 6" className={styles['bar']} aria-hidden="true">
              <rect width="40" height="6" className={styles['ground']} />
              <rect width={degree * 10} height="6" className={styles['fill']} />
            </svg>
            <span className={styles['count']}>{comments}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
