import { Injectable } from '@nestjs/common';
import { daysBetween, nextReport, type ReportKind, reportState, type ReportState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { TODAY } from './account.sql.ts';

export interface AssignmentSummaryView {
  id: string;
  registrationNumber: string | null;
  title: string;
  source: string;
  /** Null when every report has been given, or none was asked for. */
  next: { kind: ReportKind; title: string; dueOn: string; state: ReportState; daysLeft: number } | null;
  reports: number;
  reportsGiven: number;
  rounds: number;
  contacts: number;
}

type Report = { kind: ReportKind; title: string; dueOn: string; givenOn: string | null };
type Row = Omit<AssignmentSummaryView, 'next' | 'reports' | 'reportsGiven'> & { today: string; reports: Report[] };

const ALL = `
  SELECT a.id, a.registration_number AS "registrationNumber", a.title, a.source, ${TODAY} AS today,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'title', r.title, 'dueOn', r.due_on, 'givenOn', r.given_on) ORDER BY r.due_on)
      FROM office.assignment_report r WHERE r.assignment_id = a.id), '[]') AS reports,
    (SELECT count(*) FROM office.round r WHERE r.assignment_id = a.id) AS rounds,
    (SELECT count(*) FROM office.contact c WHERE c.assignment_id = a.id AND c.removed_at IS NULL)
      + (SELECT count(*) FROM office.meeting m WHERE m.assignment_id = a.id AND m.removed_at IS NULL) AS contacts
  FROM office.assignment a ORDER BY a.title LIMIT 500`;

/** All assignments: the one whose report is due first on top, those that are reported in full last. */
@Injectable()
export class AssignmentsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller): Promise<AssignmentSummaryView[]> {
    const rows = await this.db.read<Row>(caller, ALL, [], 'assignments');
    return rows.map(toView).sort((a, b) => order(a).localeCompare(order(b)));
  }
}

const order = ({ next }: AssignmentSummaryView): string => next?.dueOn ?? '9999';

function toView({ today, reports, ...row }: Row): AssignmentSummaryView {
  const next = nextReport(reports);
  return {
    ...row,
    next: next && {
      ...{ kind: next.kind, title: next.title, dueOn: next.dueOn },
      state: reportState(next, reports, today),
      daysLeft: daysBetween(today, next.dueOn),
    },
    reports: reports.length,
    reportsGiven: reports.filter(({ givenOn }) => givenOn !== null).length,
  };
}
