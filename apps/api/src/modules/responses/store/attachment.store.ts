import { ATTACHMENT_TEXT, type AttachedFile, type AttachmentText } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A file of an answer that is being written, as the body itself sees it. */
export interface AttachmentView extends AttachedFile {
  id: string;
  text: AttachmentText;
  uploadedAt: Date;
  uploadedBy: string;
}

export interface NewAttachment extends Pick<AttachedFile, 'title' | 'fileName'> {
  organisationId: string;
  responseId: string;
  roundId: string;
  mediaType: string;
  sha256: Buffer;
  bytes: Buffer;
  plain: string;
  uploadedBy: string;
}

/** The files of a submission `resp`, as JSON in the order they are listed; none of them is read. */
export const filesOf = (resp: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'title', f.title, 'fileName', f.file_name, 'size', f.size, 'sha256', encode(f.sha256, 'hex'))
    ORDER BY f.number) FROM record.attachment f WHERE f.response_id = ${resp}.id), '[]'::jsonb)`;

const ORDER = 'ORDER BY f.uploaded_at, f.id';

const LIST = `
  SELECT f.id, f.title, f.file_name AS "fileName", f.size, encode(f.sha256, 'hex') AS sha256, f.uploaded_at AS "uploadedAt",
    f.uploaded_by_name AS "uploadedBy", CASE WHEN f.plain = '' THEN 'NONE' WHEN length(f.plain) >= ${ATTACHMENT_TEXT} THEN 'BEGINNING' ELSE 'WHOLE' END AS text
  FROM workspace.attachment f WHERE f.response_id = $1 ${ORDER}`;

/** The files of the answer, in the order they were added. */
export async function attachmentsOf(tx: Transaction, responseId: string): Promise<AttachmentView[]> {
  return tx.query<AttachmentView>(LIST, [responseId], 'attachments-list');
}

/** The same, as they would be hashed. */
export async function attachedFiles(tx: Transaction, responseId: string): Promise<AttachedFile[]> {
  return tx.query<AttachedFile>(
    `SELECT f.title, f.file_name AS "fileName", f.size, encode(f.sha256, 'hex') AS sha256 FROM workspace.attachment f WHERE f.response_id = $1 ${ORDER}`,
    [responseId],
    'attachments-files',
  );
}

/** To be called with the answer locked. */
export async function keepAttachment(tx: Transaction, file: NewAttachment): Promise<void> {
  const where = [file.organisationId, file.responseId, file.roundId];
  const what = [file.title, file.fileName, file.mediaType, file.bytes.length, file.sha256, file.bytes, file.plain];
  await tx.query(
    `INSERT INTO workspace.attachment (organisation_id, response_id, round_id, title, file_name, media_type, size, sha256, bytes, plain, uploaded_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [...where, ...what, file.uploadedBy],
    'attachments-keep',
  );
}

/** False: there is no such file. */
export async function titleAttachment(
  tx: Transaction,
  responseId: string,
  id: string,
  title: string,
): Promise<boolean> {
  const text = 'UPDATE workspace.attachment SET title = $3 WHERE response_id = $1 AND id = $2 RETURNING id';
  return (await tx.one(text, [responseId, id, title], 'attachments-title')) !== null;
}

export async function dropAttachment(tx: Transaction, responseId: string, id: string): Promise<void> {
  const text = 'DELETE FROM workspace.attachment WHERE response_id = $1 AND id = $2';
  await tx.query(text, [responseId, id], 'attachments-drop');
}

// Inside the database: the bytes never leave it.
const RECORD = `
  INSERT INTO record.attachment (organisation_id, response_id, round_id, attachment_id, number, title, file_name, media_type, size, sha256, bytes, plain,
    uploaded_by_name, uploaded_at)
  SELECT r.organisation_id, r.id, r.round_id, f.id, row_number() OVER (${ORDER}), f.title, f.file_name, f.media_type, f.size, f.sha256, f.bytes,
    f.plain, f.uploaded_by_name, f.uploaded_at
  FROM record.response r JOIN workspace.attachment f ON f.response_id = $2 AND f.organisation_id = r.organisation_id WHERE r.id = $1`;

/** Copies the files of the locked answer beside its record. */
export async function recordAttachments(tx: Transaction, responseId: string, workspaceId: string): Promise<void> {
  await tx.query(RECORD, [responseId, workspaceId], 'attachments-record');
}

/** A file to be fetched. */
export interface AttachmentFile {
  fileName: string;
  bytes: Buffer;
}

/** One that was submitted: for the authority, and for the body itself. */
export async function submittedAttachment(tx: Transaction, id: string): Promise<AttachmentFile | null> {
  const text = 'SELECT f.file_name AS "fileName", f.bytes FROM record.attachment f WHERE f.id = $1';
  return tx.one<AttachmentFile>(text, [id], 'attachments-submitted-file');
}

/** One of an answer that is being written: the body's own. */
export async function draftAttachment(tx: Transaction, id: string): Promise<AttachmentFile | null> {
  const text = 'SELECT f.file_name AS "fileName", f.bytes FROM workspace.attachment f WHERE f.id = $1';
  return tx.one<AttachmentFile>(text, [id], 'attachments-draft-file');
}
