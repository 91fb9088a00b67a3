import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import styles from '../trace.module.css';
import { ChosenBar } from './chosen-bar.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { addressOf, isOpen, spanGroups, type SpanGroup } from './span-groups.ts';
import { SpanItem } from './span-item.tsx';
import { useChosen, type Chosen } from './use-chosen.ts';
import { nextOf, useGoOn } from './use-go-on.ts';
import type { Revision, Revising, Span } from './use-revision.ts';

export type SpanPick = 'OPEN' | 'ALL' | 'FOLLOWING';

interface Props {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}

/** Every change of the text, with why, section by section; several are given one reason together. */
export function SpanList({
  revision,
  revising,
  mayWrite,
  pick,
  onPick,
}: Props & { pick: SpanPick; onPick: (pick: SpanPick) => void }): ReactElement {
  const t = useText();
  const goOn = useGoOn();
  const open = revision.spans.filter(isOpen).map(({ id }) => id);
  const following = revision.spans.filter(({ explainsItself }) => explainsItself).length;
  const [explaining, setExplaining] = useState<readonly Span[] | null>(null);
  const chosen = useChosen(open);
  if (revision.spans.length === 0) return <p className={styles['quiet']}>{t('trace.spans.none')}</p>;
  const shown = revision.spans.filter((span) =>
    pick === 'OPEN' ? isOpen(span) : pick === 'FOLLOWING' ? span.explainsItself : true,
  );
  const explain = async (ids: readonly string[], metIds: readonly string[], words: string): Promise<boolean> => {
    const done = await revising.explain(ids, metIds, words);
    if (done) goOn(nextOf(open, ids));
    return done;
  };
  const explainChosen = (): void => setExplaining(revision.spans.filter(({ id }) => chosen.has(id)));
  const together = mayWrite && open.length > 1;
  return (
    <>
      <RadioChips<SpanPick>
        legend={t('trace.spans.show')}
        hideLegend
        name="andringar"
        value={pick}
        onChange={onPick}
        options={[
          { value: 'ALL', label: t('trace.spans.all', { count: revision.spans.length }) },
          {
            value: 'OPEN',
            label: t('trace.spans.open', { count: open.length }),
            ...(open.length > 0 && { tone: 'warn' as const }),
          },
          { value: 'FOLLOWING', label: t('trace.spans.following', { count: following }) },
        ]}
      />
      <div className={styles['together']}>
        {together && (
          <ChosenBar
            chosen={chosen}
            open={open}
            action={t('trace.chosen.explain', { count: chosen.ids.length })}
            busy={revising.outcome.busy}
            onAct={explainChosen}
          />
        )}
        <ul className={styles['list']}>
          {spanGroups(shown).map((group) => (
            <Group
              key={group.spans[0]?.id}
              {...{ group, revision, revising, mayWrite, explain }}
              chosen={together ? chosen : null}
              onExplain={setExplaining}
            />
          ))}
        </ul>
      </div>
      {explaining !== null && (
        <ExplainDialog spans={explaining} {...{ revision, revising, explain }} onClose={() => setExplaining(null)} />
      )}
    </>
  );
}

type Explain = (ids: readonly string[], metIds: readonly string[], words: string) => Promise<boolean>;

/** The changes of one section. Where it has several, they are ticked, or given the comment they come of, at once. */
function Group({
  group: { unit, spans },
  revision,
  revising,
  mayWrite,
  chosen,
  explain,
  onExplain,
}: Props & {
  group: SpanGroup<Span>;
  chosen: Chosen | null;
  explain: Explain;
  onExplain: (spans: readonly Span[]) => void;
}): ReactElement {
  const t = useText();
  const open = spans.filter(isOpen);
  const shared = commonComments(open);
  const items = spans.map((span) => (
    <SpanItem
      key={span.id}
      {...{ span, revision, revising, mayWrite, chosen }}
      level={spans.length === 1 ? 3 : 4}
      offered={shared}
      onLikely={(metId) => void explain([span.id], [metId], '')}
      onExplain={() => onExplain([span])}
    />
  ));
  if (spans.length === 1) return <>{items}</>;
  const ids = open.map(({ id }) => id);
  return (
    <li className={styles['group']}>
      <div className={styles['groupHead']}>
        <h3 className={styles['place']}>{t('trace.spans.unit', { unit: unit ?? '', count: spans.length })}</h3>
        {mayWrite && open.length > 1 && (
          <div className={styles['buttons']}>
            {chosen !== null && (
              <Checkbox
                dense
                data-tick
                checked={ids.every((id) => chosen.has(id))}
                onChange={(on) => chosen.set(ids, on)}
                label={t('trace.chosen.tickUnit', { unit: unit ?? '', count: open.length })}
              />
            )}
            <Likely {...{ open, shared, revision, explain }} />
          </div>
        )}
      </div>
      <ul className={styles['list']}>{items}</ul>
    </li>
  );
}

/** Ids of comments that several of a section's changes most likely come of: offered once, above them. */
function commonComments(open: readonly Span[]): ReadonlySet<string> {
  const all = open.flatMap(({ likely }) => likely);
  return new Set(all.filter((id, index) => all.indexOf(id) !== index));
}

function Likely({
  open,
  shared,
  revision,
  explain,
}: {
  open: readonly Span[];
  shared: ReadonlySet<string>;
  revision: Revision;
  explain: Explain;
}): ReactElement[] {
  const t = useText();
  return revision.met
    .filter(({ id }) => shared.has(id))
    .map(({ id, organisationName: name, number }) => {
      const ids = open.filter(({ likely }) => likely.includes(id)).map((span) => span.id);
      return (
        <Button key={id} size="dense" onClick={() => void explain(ids, [id], '')}>
          {t('trace.chosen.comment', { name, number, count: ids.length })}
        </Button>
      );
    });
}

function ExplainDialog({
  spans,
  revision,
  revising,
  explain,
  onClose,
}: {
  spans: readonly Span[];
  revision: Revision;
  revising: Revising;
  explain: Explain;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [only] = spans;
  const one = spans.length === 1 && only !== undefined ? only : null;
  const places = spanGroups(spans).map(({ unit }) => unit ?? t('trace.front'));
  return (
    <ReasonDialog
      title={
        one === null
          ? t('trace.reason.titleMany', { count: spans.length })
          : t('trace.reason.title', { address: addressOf(one) ?? t('trace.front') })
      }
      about={one === null ? [...new Set(places)].join(', ') : null}
      place={`${revision.draftId}:${one?.id ?? 'flera'}`}
      met={likelyFirst(revision, spans)}
      revising={revising}
      save={async (metIds, words) =>
        explain(
          spans.map(({ id }) => id),
          metIds,
          words,
        )
      }
      onClose={onClose}
    />
  );
}

/** The comments that were met, those first that the changes most likely come of. */
function likelyFirst({ met }: Revision, spans: readonly Span[]): Revision['met'] {
  const isLikely = ({ id }: { id: string }): boolean => spans.some(({ likely }) => likely.includes(id));
  return [...met.filter(isLikely), ...met.filter((one) => !isLikely(one))];
}
