import { DraftSuggestionsDocument } from '@samsyn/contracts/working-copy';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FRESH } from '../../lib/fresh.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Link } from '../../ui/link.tsx';
import { Redline } from '../../ui/redline.tsx';
import { AdditionDialog } from './dialogs/addition-dialog.tsx';
import { FuseDialog } from './dialogs/fuse-dialog.tsx';
import { hasWords, type Block, type Row } from './model/blocks.ts';
import { spotFor } from './model/places.ts';
import type { Suggestion } from './model/suggestion.ts';
import type { AdditionKind, Copy, Writing } from './use-working-copy.ts';
import styles from './working-copy.module.css';

/** The wordings that met comments propose, of the block that is open or of all: each taken over in one press, several together. */
export default function Suggestions({
  copy,
  block,
  writing,
  mayTake,
  onShow,
}: {
  copy: Copy;
  block: Block | undefined;
  writing: Writing;
  /** Nothing in the open block is unsaved: words would be put beneath the editor. */
  mayTake: boolean;
  onShow: (id: string) => void;
}): ReactElement | null {
  const t = useText();
  const variables = { draftId: copy.draftId };
  const { data, error, refetch } = useQuery(DraftSuggestionsDocument, { variables, context: FRESH });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState<Suggestion | null>(null);
  const [fusing, setFusing] = useState<readonly Suggestion[] | null>(null);
  if (error && data === undefined) return <p className={styles['quiet']}>{t('working-copy.suggestions.fault')}</p>;
  const all = data?.draftSuggestions ?? [];
  const ids = new Set(block?.rows.map(({ id }) => id));
  const shown = block === undefined ? all : all.filter((one) => ids.has(one.provisionId ?? one.unitId ?? ''));
  if (shown.length === 0)
    return (
      <p className={styles['quiet']}>
        {t(all.length === 0 ? 'working-copy.suggestions.none' : 'working-copy.suggestions.noneHere', {
          count: all.length,
        })}
      </p>
    );
  const picked = shown.filter(({ id }) => chosen.has(id));
  const add = async (one: Suggestion, asNew: AdditionKind, text?: string): Promise<boolean> => {
    const provisionId = placeOf(one) ?? '';
    const taken = await writing.takeOver({ provisionId, metIds: [one.id], asNew, ...(text !== undefined && { text }) });
    if (taken !== null) await refetch();
    return taken !== null;
  };
  const take = async (wanted: readonly Suggestion[]): Promise<void> => {
    const target = targetOf(copy.provisions, wanted);
    // Several provisions, or words of several that meet: for a person to say.
    if (target === null) return setFusing(wanted);
    const taken = await writing.takeOver({ provisionId: target.id, metIds: wanted.map(({ id }) => id) });
    if (taken === null && wanted.length > 1) setFusing(wanted);
    if (taken === null) return;
    setChosen(new Set());
    await refetch();
  };
  return (
    <>
      <ul className={styles['suggestions']}>
        {shown.map((one) => {
          const by = t('working-copy.suggestions.by', { name: one.organisationName, number: one.number });
          return (
            <li key={one.id}>
              <p className={styles['by']}>
                <Link to={`/synpunkt/${one.commentId}`}>{by}</Link> <span lang="sv">{one.address}</span>{' '}
                {one.takenBy != null && (
                  <Badge tone="ok">{t('working-copy.suggestions.taken', { name: one.takenBy })}</Badge>
                )}
              </p>
              <p className={styles['law']} lang="sv">
                {one.before == null ? one.wording : <Redline before={one.before} after={one.wording} />}
              </p>
              <div className={styles['buttons']}>
                {mayTake && one.takenBy == null && additionOf(one) !== null && (
                  <Button
                    size="dense"
                    kind="primary"
                    busy={writing.outcome.busy}
                    onClick={() => void add(one, additionOf(one) ?? 'SECTION')}
                  >
                    {t(`working-copy.addition.take.${additionOf(one) ?? 'SECTION'}`, {
                      name: afterOf(copy.provisions, one),
                    })}
                    <span className="visually-hidden"> {by}</span>
                  </Button>
                )}
                {mayTake && one.takenBy == null && (
                  <Button size="dense" busy={writing.outcome.busy} onClick={() => void take([one])}>
                    {t('working-copy.suggestions.take')}
                    <span className="visually-hidden"> {by}</span>
                  </Button>
                )}
                {mayTake && one.takenBy == null && placeOf(one) !== null && (
                  <Button size="dense" kind="quiet" onClick={() => setAdding(one)}>
                    {t('working-copy.addition.open')}
                    <span className="visually-hidden"> {by}</span>
                  </Button>
                )}
                {mayTake && one.takenBy == null && shown.length > 1 && (
                  <Checkbox
                    dense
                    label={t('working-copy.suggestions.choose', { name: by })}
                    checked={chosen.has(one.id)}
                    onChange={(on) =>
                      setChosen(new Set(on ? [...chosen, one.id] : [...chosen].filter((id) => id !== one.id)))
                    }
                  />
                )}
                {block === undefined && (one.provisionId ?? one.unitId) != null && (
                  <Button size="dense" kind="quiet" onClick={() => onShow(one.provisionId ?? one.unitId ?? '')}>
                    {t('working-copy.checks.show', { address: one.address ?? '' })}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {picked.length > 1 && (
        <Button size="dense" kind="primary" busy={writing.outcome.busy} onClick={() => void take(picked)}>
          {t('working-copy.suggestions.together', { count: picked.length })}
        </Button>
      )}
      {!mayTake && <p className={styles['quiet']}>{t('working-copy.suggestions.saveFirst')}</p>}
      {adding !== null && (
        <AdditionDialog
          draftId={copy.draftId}
          suggestion={adding}
          rows={copy.provisions}
          busy={writing.outcome.busy}
          onAdd={async (asNew, text) => add(adding, asNew, text)}
          onClose={() => setAdding(null)}
        />
      )}
      {fusing !== null && (
        <FuseDialog
          suggestions={fusing}
          rows={candidates(copy.provisions, fusing)}
          busy={writing.outcome.busy}
          onTake={async (provisionId, text) => {
            const taken = await writing.takeOver({ provisionId, metIds: fusing.map(({ id }) => id), text });
            if (taken !== null) await refetch();
            return taken !== null;
          }}
          onClose={() => {
            setFusing(null);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

/** Where its words, or those that are added, belong; null where the draft has no such provision. */
const placeOf = ({ provisionId, unitId }: Suggestion): string | null => provisionId ?? unitId ?? null;

const additionOf = ({ addition }: Suggestion): AdditionKind | null =>
  addition === 'SECTION' || addition === 'SUBSECTION' || addition === 'ITEM' ? addition : null;

/** What that which it adds comes after, by name. */
function afterOf(rows: readonly Row[], suggestion: Suggestion): string {
  const spot = spotFor(rows, placeOf(suggestion) ?? '', additionOf(suggestion) ?? 'SECTION');
  return rows.find(({ id }) => id === spot?.afterId)?.address ?? suggestion.address ?? '';
}

/** The provisions with words that suggestions may be meant of. */
function candidates(rows: readonly Row[], suggestions: readonly Suggestion[]): Row[] {
  const wanted = new Set(suggestions.map(({ provisionId, unitId }) => provisionId ?? unitId));
  for (const row of rows) if (row.parentId != null && wanted.has(row.parentId)) wanted.add(row.id);
  return rows.filter((row) => wanted.has(row.id) && hasWords(row));
}

/** The one provision whose words they propose; null where that is not plain. */
function targetOf(rows: readonly Row[], suggestions: readonly Suggestion[]): Row | null {
  const ids = new Set(suggestions.map(({ provisionId, unitId }) => provisionId ?? unitId));
  if (ids.size !== 1) return null;
  const own = rows.find((row) => ids.has(row.id));
  if (own !== undefined && hasWords(own)) return own;
  const found = candidates(rows, suggestions);
  return found.length === 1 ? (found[0] ?? null) : null;
}
