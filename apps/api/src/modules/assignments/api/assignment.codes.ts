import { CONTACT_KINDS, GAP_KINDS, HEARING_WAYS, REPORT_KINDS, REPORT_STATES, STANDINGS } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';

export const HearingWayEnum = enumOf('HearingWay', HEARING_WAYS, 'How an assignment says that a body is to be heard.');
export const ReportKindEnum = enumOf('ReportKind', REPORT_KINDS);
export const ContactKindEnum = enumOf('ContactKind', CONTACT_KINDS);
export const ReportStateEnum = enumOf('ReportState', REPORT_STATES);
export const StandingEnum = enumOf(
  'Standing',
  STANDINGS,
  'How far the authority has come with one body. NO_ANSWER: it was asked and let the time for answers pass.',
);
export const GapKindEnum = enumOf('GapKind', GAP_KINDS);
