import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { LOG, type Log, securityEvent } from '../log/index.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { scan, type Verdict } from './clamd.ts';
import { keptAs, misnamed } from './kinds.ts';

const PATIENCE_MS = 30_000;

/** What becomes of a file before it is kept. Until it has passed it lies in the request's memory and nowhere else. */
@Injectable()
export class Intake {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The media type to keep the file as, by its content; or why it is not received. The name it is to be kept under must not promise something else. */
  async look(bytes: Uint8Array, fileName?: string): Promise<string | Refusal> {
    const mediaType = keptAs(bytes);
    if (mediaType === null) {
      return this.refuse(
        'FILE_KIND',
        'Filen är av ett slag som inte tas emot. Spara den som Word, Excel, PDF, bild eller text, och packa upp den om den är komprimerad.',
      );
    }
    const refusal = await this.scanned(bytes);
    if (refusal !== null) return refusal;
    const wrong = fileName === undefined ? null : misnamed(fileName, bytes);
    return wrong === null ? mediaType : this.refuse('FILE_NAME', wrong);
  }

  private async scanned(bytes: Uint8Array): Promise<Refusal | null> {
    const { CLAMD_URL } = this.environment;
    if (CLAMD_URL === undefined) return null;
    let verdict: Verdict;
    try {
      verdict = await scan(CLAMD_URL, bytes, PATIENCE_MS);
    } catch {
      return this.refuse(
        'SCANNER_AWAY',
        'Filen kan inte tas emot just nu: viruskontrollen svarar inte. Försök igen om en stund. Det du skriver på sidan sparas som vanligt.',
      );
    }
    if (verdict.clean) return null;
    return this.refuse(
      'FILE_HARMFUL',
      'Viruskontrollen har stoppat filen. Kontrollera din dator, eller be avsändaren om en ren fil.',
      { found: verdict.found },
    );
  }

  private refuse(code: string, message: string, facts: Record<string, string> = {}): Refusal {
    securityEvent(this.log, 'FILE_REFUSED', { code, ...facts });
    return refuse(code, message);
  }
}
