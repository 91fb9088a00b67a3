import type { Command } from './command.ts';
import { anchorsCarry } from './commands/carry.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { commentsGroup } from './commands/group.ts';
import { receiptsRevoke } from './commands/receipts-revoke.ts';
import { retentionRun } from './commands/retention-run.ts';
import { sessionsEnd } from './commands/sessions-end.ts';
import { statuteAmend } from './commands/statute-amend.ts';
import { statuteCompare } from './commands/compare.ts';
import { statuteExport } from './commands/statute-export.ts';
import { statuteParse } from './commands/statute-parse.ts';
import { statuteReferences } from './commands/statute-references.ts';

/** Every command of `samsyn` by its two words. A new one is a file in `commands/` and a line here. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'statute parse': statuteParse,
  'statute compare': statuteCompare,
  'statute references': statuteReferences,
  'statute amend': statuteAmend,
  'statute export': statuteExport,
  'anchors carry': anchorsCarry,
  'comments group': commentsGroup,
  'audit verify': auditVerify,
  'sessions end': sessionsEnd,
  'retention run': retentionRun,
  'receipts revoke': receiptsRevoke,
};
