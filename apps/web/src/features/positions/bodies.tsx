import { ACTOR_KINDS, type ActorKind, BODY_STANDINGS, opposing, STANCES } from '@samsyn/consultation';
import { useContext, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { codesIn, countOf, type Positions } from './model.ts';
import { OwnWordsOn } from './own-text.tsx';
import { LinksContext } from './places.ts';
import styles from './positions.module.css';

type Body = Positions['bodies'][number];

/** Bodies under a name: what a number opens. */
interface Shown {
  title: string;
  bodies: readonly Body[];
}

/** Who was asked, and how they answered, by kind of body. */
export function Answers({ positions: { kinds, bodies } }: { positions: Positions }): ReactElement {
  const t = useText();
  const { dialog, number } = useNumbers(bodies);
  const shown = codesIn(
    BODY_STANDINGS,
    kinds.map(({ standings }) => standings),
  );
  return (
    <Section title={t('positions.answers')}>
      <OwnWordsOn part="ANSWERS" name={t('positions.answers')} />
      <Table caption={t('positions.answers')} hideCaption dense>
        <Head columns={[t('positions.asked'), ...shown.map((code) => t(`positions.standing.${code}`))]} />
        <tbody>
          {kinds.map(({ kind, asked, standings }) => (
            <tr key={kind ?? ''} className={kind === null ? styles['all'] : undefined}>
              <KindHead kind={kind} />
              <td className={styles['number']}>{number(kind, asked, t('positions.asked'), (body) => body.asked)}</td>
              {shown.map((code) => (
                <td key={code} className={styles['number']}>
                  {number(
                    kind,
                    countOf(standings, code),
                    t(`positions.standing.${code}`),
                    (body) => body.standing === code,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {dialog}
    </Section>
  );
}

/** What they make of the draft as a whole, by kind of body. */
export function OnTheWhole({ positions: { kinds, bodies } }: { positions: Positions }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { dialog, number } = useNumbers(bodies);
  const shown = codesIn(
    STANCES,
    kinds.map(({ stances }) => stances),
  );
  return (
    <Section title={t('positions.stances')}>
      <OwnWordsOn part="STANCES" name={t('positions.stances')} />
      {shown.length === 0 ? (
        <p>{t('positions.stances.none')}</p>
      ) : (
        <Table caption={t('positions.stances')} hideCaption dense>
          <Head columns={shown.map((code) => labels.stance[code])} />
          <tbody>
            {kinds
              .filter(({ stances }) => stances.length > 0)
              .map(({ kind, stances }) => (
                <tr key={kind ?? ''} className={kind === null ? styles['all'] : undefined}>
                  <KindHead kind={kind} />
                  {shown.map((code) => (
                    <td key={code} className={styles['number']}>
                      {number(kind, countOf(stances, code), labels.stance[code], (body) => body.overallStance === code)}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </Table>
      )}
      {dialog}
    </Section>
  );
}

function Head({ columns }: { columns: readonly string[] }): ReactElement {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('positions.kind')}</th>
        {columns.map((name) => (
          <th key={name} scope="col" className={styles['number']}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function KindHead({ kind }: { kind: ActorKind | null }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return <th scope="row">{kind === null ? t('positions.all') : labels.actorKind[kind]}</th>;
}

/** A number is a button that opens the bodies it counts. */
function useNumbers(bodies: readonly Body[]) {
  const t = useText();
  const labels = useLabels();
  const [shown, setShown] = useState<Shown | null>(null);
  const number = (
    kind: ActorKind | null,
    count: number,
    what: string,
    counted: (body: Body) => boolean,
  ): ReactElement => {
    if (count === 0) return <>0</>;
    const title = `${kind === null ? t('positions.all') : labels.actorKind[kind]}, ${what.toLowerCase()}`;
    const these = bodies.filter((body) => (kind === null || body.kind === kind) && counted(body));
    return (
      <button
        type="button"
        className={styles['count']}
        aria-haspopup="dialog"
        aria-label={`${title}: ${count}`}
        onClick={() => setShown({ title, bodies: these })}
      >
        {count}
      </button>
    );
  };
  const dialog = shown !== null && (
    <Dialog open title={`${shown.title} (${shown.bodies.length})`} onClose={() => setShown(null)}>
      <Names bodies={shown.bodies} />
    </Dialog>
  );
  return { dialog, number };
}

/** Bodies by name, those that have answered with the way to the answer. */
function Names({ bodies }: { bodies: readonly Body[] }): ReactElement {
  const { place } = useContext(LinksContext);
  return (
    <ul className={styles['names']}>
      {bodies.map(({ organisationId, name, standing }) => (
        <li key={organisationId}>
          {standing === 'NO_RESPONSE' || standing === 'WITHDRAWN' || standing === 'OTHER_ORDER' ? (
            name
          ) : (
            <Link to={place(null, `?svar=${organisationId}`)}>{name}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who opposes the whole, by kind, each with the way to its answer. */
export function Opposed({ bodies }: { bodies: Positions['bodies'] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const opposed = opposing(bodies);
  const kinds = ACTOR_KINDS.filter((kind) => opposed.some((one) => one.kind === kind));
  return (
    <Section title={t('positions.opposed')}>
      <OwnWordsOn part="OPPOSED" name={t('positions.opposed')} />
      {kinds.length === 0 && <p>{t('positions.opposed.none')}</p>}
      {kinds.map((kind) => {
        const these = opposed.filter((one) => one.kind === kind);
        return (
          <div key={kind}>
            <h3 className={styles['item']}>
              {labels.actorKind[kind]} ({these.length})
            </h3>
            <Names bodies={these} />
          </div>
        );
      })}
    </Section>
  );
}
