import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Cut, type ProvisionStance, PROVISION_STANCES, type Stance } from '@samsyn/consultation';
import type { AccountRow, FormCarry, FormRead, SourcePassage } from '@samsyn/documents';
import { accountOfForm, formCarry, originOf, provisionAnchors } from '@samsyn/documents/values';
import { carryInWorker, readAnswerFormInWorker, readSourceInWorker } from '@samsyn/documents/worker';
import { type NotPointReason, proposeCuts } from '@samsyn/statute';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { formVersion } from '../../responses/index.ts';
import type { ReceivingRound } from '../store/incoming.store.ts';

/** A source as it was read, with the cuts that are proposed. */
export interface ReadIn {
  format: string;
  isForm: boolean;
  passages: SourcePassage[];
  warnings: { text: string; reason: string }[];
  cuts: Cut[];
  /** What the product's own form says of the whole; of other files a person states it. */
  overallStance: Stance | null;
}

/** What a source is held against. */
export interface ReadingGround {
  round: ReceivingRound;
  version: VersionView;
  /** The body’s name, as the form has it. */
  body: string;
}

export interface SourceFile {
  fileName: string;
  bytes: Buffer;
}

const WHY: Readonly<Record<NotPointReason, string>> = {
  HEADING: 'Rubrik',
  SENDER: 'Avsändare, hälsning eller underskrift',
  FURNITURE: 'Sidnummer eller tecken',
};

/** Reads what came in, in threads of their own: the product's own form by its rows, everything else passage by passage. */
@Injectable()
export class ReadIncomingSource {
  constructor(
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(caller: AuthorityCaller, file: SourceFile, ground: ReadingGround): Promise<ReadIn | Refusal> {
    const form = await readAnswerFormInWorker(file.bytes);
    if (form.ok) return this.ofForm(caller, form.form, ground);
    const read = await readSourceInWorker(file.bytes, file.fileName);
    if (!read.ok) return refuse(read.code, read.message, 'uploadId');
    const proposed = proposeCuts(read.passages, statuteOf(ground.version));
    const cuts = proposed.map(({ passage, as, reason, places, wording }): Cut => ({
      ...EMPTY,
      id: randomUUID(),
      passage,
      use: as,
      places: places.map(({ provisionId }) => provisionId),
      wording: wording ?? '',
      reason: reason === null ? '' : WHY[reason],
    }));
    return { ...read, isForm: false, cuts, overallStance: null };
  }

  private async ofForm(
    caller: AuthorityCaller,
    form: FormRead,
    { round, version, body }: ReadingGround,
  ): Promise<ReadIn | Refusal> {
    const { title, registrationNumber } = round;
    const own = { title, registrationNumber, body, authority: this.environment.SAMSYN_AUTHORITY_NAME };
    const now = { roundId: round.id, version: formVersion(version, version.contentHash, []), draft: NO_DRAFT, ...own };
    const origin = originOf(form, now);
    const carry = origin === 'OLDER_VERSION' ? await this.carried(caller, form, version) : undefined;
    if (origin === 'OTHER_ROUND' || carry === null)
      return refuse(
        'OTHER_ROUND_FORM',
        'Svarsformuläret hör till en annan remiss. Registrera det i den remissen.',
        'uploadId',
      );
    const rows = accountOfForm(form, now, carry).rows.filter(saysSomething);
    return {
      format: 'docx',
      isForm: true,
      passages: rows.map(passageOf),
      warnings: rows.flatMap(({ address, notRead }) =>
        notRead.map((text) => ({ text: `${address}: ${text}`, reason: LEFT_OUT })),
      ),
      cuts: rows.map(cutOf),
      overallStance: rows.find(({ slot }) => slot === 'h:0')?.now?.stance ?? null,
    };
  }

  /** The way from the version the form was made from; null where that is of another föreskrift. */
  private async carried(caller: AuthorityCaller, form: FormRead, now: VersionView): Promise<FormCarry | null> {
    const { versionId = '' } = form.marks;
    const from = UUID.test(versionId) ? await this.versions.one(caller, versionId) : null;
    if (from === null || from.regulationId !== now.regulationId) return null;
    const [old, current] = [statuteOf(from), statuteOf(now)];
    const anchors = provisionAnchors(old.provisions);
    return formCarry(old.provisions, await carryInWorker({ old, now: current, anchors }, { timeoutMs: 30_000 }));
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const LEFT_OUT = 'Står i formuläret men kan inte läsas som svar. Se originalet.';
const NO_DRAFT = { overallStance: null, generalText: '', comments: [], stances: {} };
const EMPTY: Omit<Cut, 'id' | 'passage'> = {
  offset: 0,
  use: 'POINT',
  places: [],
  kind: 'FACTUAL',
  stance: null,
  wording: '',
  transcript: '',
  reason: '',
  decidedBy: null,
};

const saysSomething = ({ now, beside, unreadStance }: AccountRow): boolean =>
  now !== null && [now.text, now.wording, now.stance ?? '', beside, unreadStance].some((words) => words !== '');

const spoken = ({ now, beside, unreadStance }: AccountRow): string =>
  [unreadStance === '' ? '' : `Ställningstagande: ${unreadStance}`, now?.text ?? '', beside]
    .filter((words) => words !== '')
    .join('\n');

/** A row as a passage: its place, and everything it says. */
function passageOf(row: AccountRow): SourcePassage {
  const wording = row.now?.wording ?? '';
  const said = [spoken(row), wording === '' ? '' : `Föreslagen lydelse: ${wording}`].filter((words) => words !== '');
  return { text: said.join('\n') || STANCE_ONLY, kind: 'tableRow', page: null, part: row.address };
}

const STANCE_ONLY = '(Endast inställning)';

/** What the row is, as the body itself filled it in. */
function cutOf(row: AccountRow, passage: number): Cut {
  const base = { ...EMPTY, id: randomUUID(), passage };
  const words = spoken(row);
  if (row.slot === 'h:0')
    return words === ''
      ? { ...base, use: 'NOT_A_POINT', reason: 'Inställning till helheten' }
      : { ...base, use: 'GENERAL' };
  const places = row.place === null || row.place === 'WHOLE' ? [] : [row.place];
  const stance = row.takesStance ? provisionStance(row.now?.stance ?? null) : null;
  const wording = row.now?.wording ?? '';
  const says = words !== '' || wording !== '';
  return { ...base, use: says ? 'POINT' : 'STANCE', places, stance, wording, transcript: words };
}

const provisionStance = (stance: Stance | null): ProvisionStance | null =>
  PROVISION_STANCES.find((one) => one === stance) ?? null;
