import { positionPlace, STANCES } from '@samsyn/consultation';
import { useContext, type ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { DISPOSITION_TONES } from '../consolidation/tones.ts';
import { codesIn, countOf, type Positions } from './model.ts';
import { OutcomeWords } from './outcome.tsx';
import { OwnWordsOn, WritingContext } from './own-text.tsx';
import { LinksContext } from './places.ts';
import styles from './positions.module.css';

/** The provisions most is held against, with what the authority makes of it. */
export function Provisions({ positions }: { positions: Positions }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { place, matrix } = useContext(LinksContext);
  const { provisions, provisionsInAll } = positions;
  const { texts, mayWrite } = useContext(WritingContext);
  const written = provisions.filter(
    ({ provisionId, assessment }) =>
      mayWrite || assessment !== '' || texts.has(positionPlace('PROVISIONS', provisionId)),
  );
  const shown = codesIn(
    STANCES,
    provisions.map(({ stances }) => stances),
  );
  return (
    <Section title={t('positions.provisions')}>
      <OwnWordsOn part="PROVISIONS" name={t('positions.provisions')} />
      {provisions.length === 0 ? (
        <p>{t('positions.provisions.none')}</p>
      ) : (
        <Table caption={t('positions.provisions.caption', { shown: provisions.length, all: provisionsInAll })} dense>
          <thead>
            <tr>
              <th scope="col">{t('positions.provision')}</th>
              {shown.map((code) => (
                <th key={code} scope="col" className={styles['number']}>
                  {labels.stance[code]}
                </th>
              ))}
              <th scope="col" className={styles['number']}>
                {t('positions.comments')}
              </th>
              <th scope="col">{t('positions.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {provisions.map((one) => (
              <tr key={one.provisionId}>
                <th scope="row" className={styles['place']}>
                  <Link to={place(one.provisionId)}>{one.address}</Link>
                </th>
                {shown.map((code) => (
                  <td key={code} className={styles['number']}>
                    {countOf(one.stances, code) === 0 ? (
                      0
                    ) : (
                      <Link
                        to={matrix(`?rad=${one.provisionId}&stallning=${code}`)}
                        aria-label={`${one.address}, ${labels.stance[code]}: ${countOf(one.stances, code)}`}
                      >
                        {countOf(one.stances, code)}
                      </Link>
                    )}
                  </td>
                ))}
                <td className={styles['number']}>
                  <Link
                    to={place(one.provisionId)}
                    aria-label={`${one.address}, ${t('positions.comments')}: ${one.comments}`}
                  >
                    {one.comments}
                  </Link>
                </td>
                <td>
                  <OutcomeWords outcome={one.outcome} undecided={one.undecided} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ul className={styles['items']}>
        {written.map(({ provisionId, address, heading, assessment }) => (
          <li key={provisionId}>
            <h3 className={styles['item']}>
              {address} {heading}
            </h3>
            {assessment !== '' && <p lang="sv">{assessment}</p>}
            <OwnWordsOn part="PROVISIONS" subjectId={provisionId} name={address} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Questions that cut across provisions, with their answer. */
export function ThemesPart({ themes }: { themes: Positions['themes'] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { list } = useContext(LinksContext);
  return (
    <Section title={t('positions.themes')}>
      <OwnWordsOn part="THEMES" name={t('positions.themes')} />
      {themes.length === 0 && <p>{t('positions.themes.none')}</p>}
      <ul className={styles['items']}>
        {themes.map(({ id, name, description, texts, disposition, decided, reason }) => (
          <li key={id}>
            <h3 className={styles['item']}>{name}</h3>
            <p className={styles['line']}>
              <Link to={list(`?etikett=${id}`)}>{t('positions.texts', { count: texts })}</Link>
              {disposition === null ? (
                <span>{t('positions.themes.open')}</span>
              ) : (
                <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>
              )}
              {disposition !== null && !decided && <span>{t('positions.themes.proposed')}</span>}
            </p>
            <p>{description}</p>
            {reason !== '' && <p>{reason}</p>}
            <OwnWordsOn part="THEMES" subjectId={id} name={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is said of the consequences. */
export function Impact({ impact }: { impact: Positions['impact'] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { list } = useContext(LinksContext);
  const { comments, bodies, stances, withoutStance, outcome, undecided } = impact;
  return (
    <Section title={t('positions.impact')}>
      <OwnWordsOn part="IMPACT" name={t('positions.impact')} />
      {comments === 0 ? (
        <p>{t('positions.impact.none')}</p>
      ) : (
        <>
          <p>
            <Link to={list('?slag=CONSEQUENCE')}>{t('positions.impact.said', { comments })}</Link>{' '}
            {t('positions.impact.bodies', { bodies })}
          </p>
          <ul className={styles['names']}>
            {stances.map(({ code, count }) => (
              <li key={code}>
                <Link to={list(`?slag=CONSEQUENCE&stallning=${code}`)}>
                  {labels.stance[code]}: {count}
                </Link>
              </li>
            ))}
            {withoutStance > 0 && <li>{t('positions.impact.without', { count: withoutStance })}</li>}
          </ul>
          <OutcomeWords outcome={outcome} undecided={undecided} />
        </>
      )}
    </Section>
  );
}

/** What is changed for what was said. */
export function Changes({ changes }: { changes: Positions['changes'] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { place } = useContext(LinksContext);
  return (
    <Section title={t('positions.changes')}>
      <OwnWordsOn part="CHANGES" name={t('positions.changes')} />
      {changes.length === 0 && <p>{t('positions.changes.none')}</p>}
      <ul className={styles['items']}>
        {changes.map(({ provisionId, address, heading, accepted, partly, reasons }) => (
          <li key={provisionId ?? ''}>
            <h3 className={styles['item']}>
              <Link to={place(provisionId, '?bedomda=VALIDATED')}>
                {address === '' ? t('positions.whole') : address}
              </Link>{' '}
              {heading}
            </h3>
            <p className={styles['line']}>
              {accepted > 0 && (
                <span>
                  {accepted} {labels.disposition.ACCEPTED.toLowerCase()}
                </span>
              )}
              {partly > 0 && (
                <span>
                  {partly} {labels.disposition.PARTLY.toLowerCase()}
                </span>
              )}
            </p>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
            {provisionId !== null && <OwnWordsOn part="CHANGES" subjectId={provisionId} name={address} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
