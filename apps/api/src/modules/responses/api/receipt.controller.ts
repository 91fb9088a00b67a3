import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, PublicBecause, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { recordedByNumber, recordedInRound, type RecordedAnswer } from '../queries/recorded-answer.ts';
import { type WithdrawnAnswer, withdrawnByNumber } from '../queries/recorded-withdrawal.ts';
import { IssueReceipt } from '../use-cases/issue-receipt.ts';
import { ReceiptSigner } from '../use-cases/receipt-signer.ts';

const NUMBER = /^[1-9]\d{0,5}$/u;

/** A body's own receipt as a file, and the keys by which anybody can check one. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly issuing: IssueReceipt,
    private readonly signer: ReceiptSigner,
  ) {}

  @Get('.well-known/samsyn-receipt-keys.json')
  @PublicBecause('a receipt can be checked by whoever it is shown to')
  async keys(@Res() reply: FastifyReply): Promise<unknown> {
    return reply
      .header('content-type', 'application/jwk-set+json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send({ keys: await this.signer.published() });
  }

  @Get('export/remiss/:slug/kvitto.json')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async json(
    @Param('slug') slug: string,
    @Query('nr') number: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const own = await this.own(slug, number, request);
    if (own === null) return absent(reply);
    return send(reply, `Kvitto ${own.number}.json`, 'application/json; charset=utf-8', await this.issuing.json(own));
  }

  @Get('export/remiss/:slug/kvitto.pdf')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async pdf(
    @Param('slug') slug: string,
    @Query('nr') number: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const own = await this.own(slug, number, request);
    if (own === null) return absent(reply);
    const bytes = await this.issuing.pdf(own, { signal: goneSignal(reply) });
    return send(reply, `Kvitto ${own.number}.pdf`, 'application/pdf', bytes);
  }

  @Get('export/remiss/:slug/aterkallelse.json')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async withdrawalJson(
    @Param('slug') slug: string,
    @Query('nr') number: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const back = await this.withdrawn(slug, number, request);
    if (back === null) return absent(reply);
    const bytes = await this.issuing.json(back);
    return send(reply, `Återkallelse ${back.number}.json`, 'application/json; charset=utf-8', bytes);
  }

  @Get('export/remiss/:slug/aterkallelse.pdf')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async withdrawalPdf(
    @Param('slug') slug: string,
    @Query('nr') number: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const back = await this.withdrawn(slug, number, request);
    if (back === null) return absent(reply);
    const bytes = await this.issuing.pdf(back, { signal: goneSignal(reply) });
    return send(reply, `Återkallelse ${back.number}.pdf`, 'application/pdf', bytes);
  }

  /** Of the submission with the number (`?nr=1`). */
  private async withdrawn(
    slug: string,
    nr: string | undefined,
    request: FastifyRequest,
  ): Promise<WithdrawnAnswer | null> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'BODY' || nr === undefined || !NUMBER.test(nr)) return null;
    return this.issuing.find(caller, async (tx) => withdrawnByNumber(tx, slug, Number(nr)));
  }

  /** The newest, or the one with the number (`?nr=1`). */
  private async own(slug: string, nr: string | undefined, request: FastifyRequest): Promise<RecordedAnswer | null> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'BODY' || (nr !== undefined && !NUMBER.test(nr))) return null;
    return this.issuing.find(caller, async (tx) =>
      nr === undefined ? recordedInRound(tx, slug) : recordedByNumber(tx, slug, Number(nr)),
    );
  }
}

function absent(reply: FastifyReply): FastifyReply {
  return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så har ni inte lämnat något svar.'));
}

function send(reply: FastifyReply, fileName: string, mediaType: string, bytes: Buffer): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', attachment(fileName))
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
