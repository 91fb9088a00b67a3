import { PartsHereDocument, RoundTagsDocument } from '@samsyn/contracts/ordering';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { DISPOSITION_TONES } from '../consolidation/tones.ts';
import styles from './ordering.module.css';

/** What concerns a provision and is handled elsewhere: the themes of what is said of it, and parts of comments that stand on other places. */
export function OrderHere({
  roundId,
  slug,
  provisionId,
}: {
  roundId: string;
  slug: string;
  provisionId: string;
}): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  const variables = { roundId, provisionId };
  const { data } = useQuery(RoundTagsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const here = useQuery(PartsHereDocument, { variables, fetchPolicy: 'cache-and-network' });
  const themes = (data?.tags ?? []).filter(({ description }) => description !== null);
  const parts = here.data?.partsHere ?? [];
  if (themes.length === 0 && parts.length === 0) return null;
  return (
    <section className={styles['here']} aria-labelledby="galler-aven">
      <h3 id="galler-aven">{t('ordering.here')}</h3>
      <ul>
        {themes.map(({ id, name, description, texts, assessment }) => (
          <li key={id}>
            <p className={styles['line']}>
              <Link to={`/remiss/${slug}/lasrum?etikett=${id}`}>{t('ordering.theme.name', { name })}</Link>
              <span>{t('ordering.texts', { count: texts })}</span>
              {assessment?.disposition && (
                <Badge tone={DISPOSITION_TONES[assessment.disposition]}>
                  {labels.disposition[assessment.disposition]}
                </Badge>
              )}
            </p>
            <p className={styles['hint']}>{description}</p>
            {assessment?.reason && <p className={styles['words']}>{assessment.reason}</p>}
            {assessment !== null && <RichText doc={assessment.text} headingLevel={4} />}
          </li>
        ))}
        {parts.map(({ id, number, text, organisationName, address, assessment }) => (
          <li key={id}>
            <p className={styles['line']}>
              <strong>{organisationName}</strong>
              <span>{t('ordering.here.part', { number, address: address ?? t('ordering.here.whole') })}</span>
              {assessment?.disposition && (
                <Badge tone={DISPOSITION_TONES[assessment.disposition]}>
                  {labels.disposition[assessment.disposition]}
                </Badge>
              )}
            </p>
            <p className={styles['words']} lang="sv">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
