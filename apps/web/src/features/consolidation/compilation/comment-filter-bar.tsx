import { ASSESSMENT_STATES, COMMENT_KINDS, STANCES } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { isFiltering, NO_FILTER, type CommentFilter } from '../model/comment-filter.ts';
import styles from './comment-filter-bar.module.css';

export interface BodyName {
  organisationId: string;
  name: string;
}

/** Which comments are shown. What is chosen stands in the page's address. */
export function CommentFilterBar({
  filter,
  onChange,
  bodies,
}: {
  filter: CommentFilter;
  onChange: (filter: CommentFilter) => void;
  bodies: readonly BodyName[];
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <div role="group" aria-label={t('consolidation.filter')} className={styles['bar']}>
      <Select<Exclude<CommentFilter['assessed'], 'ALL'> | ''>
        name="filter-bedomda"
        label={t('consolidation.filter.assessed')}
        dense
        value={filter.assessed === 'ALL' ? '' : filter.assessed}
        placeholder={t('consolidation.filter.all')}
        options={[
          { value: 'UNASSESSED', label: t('consolidation.filter.unassessed') },
          { value: 'ASSESSED', label: t('consolidation.filter.assessedOnly') },
          ...ASSESSMENT_STATES.map((value) => ({ value, label: t(`consolidation.state.${value}`) })),
        ]}
        onChange={(assessed) => onChange({ ...filter, assessed: assessed === '' ? 'ALL' : assessed })}
      />
      <Select<Exclude<CommentFilter['stance'], ''>>
        name="filter-stallning"
        label={t('consolidation.filter.stance')}
        dense
        value={filter.stance}
        placeholder={t('consolidation.filter.all')}
        options={[
          ...STANCES.map((value) => ({ value, label: labels.stance[value] })),
          { value: 'NONE', label: t('consolidation.filter.noStance') },
        ]}
        onChange={(stance) => onChange({ ...filter, stance })}
      />
      <Select<Exclude<CommentFilter['kind'], ''>>
        name="filter-slag"
        label={t('consolidation.filter.kind')}
        dense
        value={filter.kind}
        placeholder={t('consolidation.filter.all')}
        options={COMMENT_KINDS.map((value) => ({ value, label: labels.commentKind[value] }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select<string>
        name="filter-instans"
        label={t('consolidation.filter.body')}
        dense
        value={filter.organisationId}
        placeholder={t('consolidation.filter.allBodies')}
        options={bodies.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        onChange={(organisationId) => onChange({ ...filter, organisationId })}
      />
      {isFiltering(filter) && (
        <Button kind="quiet" size="dense" onClick={() => onChange(NO_FILTER)}>
          {t('consolidation.filter.clear')}
        </Button>
      )}
    </div>
  );
}
