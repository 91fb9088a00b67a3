import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Acting, AuthorityCaller } from '../caller.ts';
import { type Transaction, UnitOfWork } from '../db/index.ts';

/** The largest file that is received, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export interface Upload {
  uploadId: string;
  fileName: string;
  size: number;
}

export interface StoredFile {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

const NAME_MOST = 200;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Files as they came in, each with its hash. They are kept in the database: one back-up, one set of rights. */
@Injectable()
export class FileStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async save(caller: AuthorityCaller, file: StoredFile): Promise<Upload> {
    const fileName = tidyName(file.fileName);
    const [row] = await this.unitOfWork.write<{ id: string }>(
      caller,
      `INSERT INTO office.upload (file_name, media_type, size, sha256, bytes, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [fileName, file.mediaType, file.bytes.length, sha256(file.bytes), file.bytes, caller.userId],
    );
    if (!row) throw new Error('the file was not kept');
    return { uploadId: row.id, fileName, size: file.bytes.length };
  }

  /** The file, or null when there is none that the caller may reach (for a body: what hangs on a round it is asked in). */
  async open(acting: Acting, id: string): Promise<StoredFile | null> {
    const [row] = await this.unitOfWork.read<StoredFile>(acting, READ, [id]);
    return row ?? null;
  }

  /** The same inside a transaction. */
  async openIn(tx: Transaction, id: string): Promise<StoredFile | null> {
    return tx.one<StoredFile>(READ, [id]);
  }
}

const READ = `SELECT file_name AS "fileName", media_type AS "mediaType", bytes FROM office.upload WHERE id = $1`;

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * The name a file is kept under: only the last part, without what could turn a line or the reading direction, so that
 * "faktura\u202Efdp.exe" does not look like a PDF.
 */
export function tidyName(name: string): string {
  const last = name.normalize('NFC').replace(CONTROL, '').split(/[/\\]/u).at(-1)?.trim() ?? '';
  return last === '' ? 'fil' : last.slice(-NAME_MOST);
}
