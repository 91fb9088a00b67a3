export { EVENT_HASH, SEAL_ENTRIES, sealHash } from './hashes.ts';
export {
  type Anchor,
  type Ask,
  type AuditReport,
  type Finding,
  type FindingCode,
  readAnchor,
  verifyAudit,
} from './verify.ts';
