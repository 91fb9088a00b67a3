import { readFileSync } from 'node:fs';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { type Returned, ReturnPath } from './return-path.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for the same mail, however often it is tried: a server that has it already drops the second. */
  messageId: string;
  attachments?: readonly MailAttachment[];
  headers?: Readonly<Record<string, string>>;
  /** What it is a row of: a notice that it cannot be delivered says so. To the sender's own address when left out. */
  comesBackAs?: Returned | null;
}

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** The code of a mail server that will never take the letter (550: no such mailbox); null for what may pass. */
export function refusedForGood(error: unknown): string | null {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 550 && responseCode <= 559 ? String(responseCode) : null;
}

const PATIENCE_MS = 20_000;

/** The certificate by which the mail server knows us, where the address names its files as PostgreSQL's does. Throws when one cannot be read. */
function ownCertificate(address: string): { cert?: string; key?: string } {
  const { searchParams } = new URL(address);
  const [cert, key] = ['sslcert', 'sslkey'].map((name) => searchParams.get(name));
  return cert && key ? { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } : {};
}

/** Loaded where mail is sent: a process that answers requests sends none, and does without the memory. */
async function open(server: { url: string; tls: object }): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    ...server,
    connectionTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends mail by SMTP. Without a server mail is not an error: the office gives out the links itself. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Promise<Transporter> | null = null;
  private readonly server: { url: string; tls: ReturnType<typeof ownCertificate> } | null;
  private readonly from: string;

  constructor(
    @Inject(ENVIRONMENT) { MAIL_FROM, SMTP_URL }: Environment,
    @Inject(ReturnPath) private readonly paths: Pick<ReturnPath, 'of'>,
  ) {
    this.from = MAIL_FROM;
    this.server = SMTP_URL === undefined ? null : { url: SMTP_URL, tls: ownCertificate(SMTP_URL) };
  }

  get isConfigured(): boolean {
    return this.server !== null;
  }

  /** Hands the mail to the server. Throws when the server does not take it, and when there is none. */
  async send(mail: Mail): Promise<void> {
    if (this.server === null) throw new Error('no mail server is configured');
    const { attachments = [], headers = {}, comesBackAs = null, ...letter } = mail;
    const returnPath = comesBackAs === null ? null : await this.paths.of(comesBackAs);
    this.transport ??= open(this.server);
    await (
      await this.transport
    ).sendMail({
      ...letter,
      ...(returnPath === null ? {} : { envelope: { from: returnPath, to: letter.to } }),
      // a notice holds the letter's head and no more: what it says goes back to nobody
      dsn: { id: letter.messageId, return: 'headers', notify: ['failure'], recipient: `rfc822;${letter.to}` },
      headers: { ...headers },
      attachments: [...attachments],
      from: this.from,
    });
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport)?.close();
  }
}
