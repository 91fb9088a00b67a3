import { positionsOf } from '@samsyn/consultation';
import type { SummaryData } from '../compilation/summary.ts';

const region = (name: string, overallStance: 'SUPPORTS' | 'OPPOSES') => ({
  ...{ organisationId: name, name, kind: 'REGION' as const, asked: true, received: true, withdrawn: false },
  ...{ form: 'ANSWER' as const, overallStance },
});

/** A small summary with something in each of its parts. */
export const SUMMARY: SummaryData = {
  decidedOn: null,
  texts: {
    INTRODUCTION: [{ kind: 'paragraph', text: 'De flesta tillstyrker.' }],
    'PROVISIONS p1': [{ kind: 'list', ordered: false, items: ['Tiden förlängs.'] }],
    'CHANGES p1': [{ kind: 'paragraph', text: 'Sex månader i stället för tre.' }],
  },
  positions: positionsOf({
    bodies: [region('Region Dalarna', 'OPPOSES'), region('Region Skåne', 'SUPPORTS')],
    places: [
      { provisionId: 'p1', address: '1 kap. 2 §', heading: null, isUnit: true, assessment: 'Tiden är för kort.' },
      { provisionId: 'p2', address: '1 kap. 3 §', heading: 'Lager', isUnit: true, assessment: '' },
    ],
    columns: [
      { organisationId: 'Region Dalarna', letters: 'OC' },
      { organisationId: 'Region Skåne', letters: 'S.' },
    ],
    said: [
      { provisionId: 'p1', disposition: 'ACCEPTED', comments: 2 },
      { provisionId: 'p1', disposition: null, comments: 1 },
      { provisionId: null, disposition: 'NOTED', comments: 1 },
    ],
    themes: [
      {
        ...{ id: 't1', name: 'Tid', description: 'Hur lång tid som behövs.', texts: 3 },
        ...{ disposition: 'TO_GUIDANCE', decided: false, reason: 'Beskrivs i handboken.' },
      },
    ],
    impact: [{ organisationId: 'Region Dalarna', stance: null, disposition: null, comments: 1 }],
    reasons: [{ provisionId: 'p1', reasons: ['Tiden var för kort.'] }],
  }),
};
