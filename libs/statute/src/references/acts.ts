import type { Cursor } from './cursor.ts';
import { ABBREVIATED_ACTS, NAMED_ACTS, NOT_ACTS } from './lexicon.ts';

/** An act as a text names it. `act` is its number (`1977:1160`, `SSMFS 2018:1`), or its name when no number is known. */
export interface ActMention {
  act: string;
  name?: string;
  /** `denna lag`, `dessa föreskrifter`: the text itself. */
  own?: boolean;
}

const WS = String.raw`[\s\u00a0]{0,80}`;
const TYPE = String.raw`(?:lag(?:en)?|balk(?:en)?|förordning(?:en)?|kungörelse(?:n)?|ordning(?:en)?|stadga(?:n)?|instruktion(?:en)?|reglemente(?:t)?|cirkulär(?:et)?|form(?:en)?|grundlag(?:en)?|föreskrifter(?:na)?|allmänna råd(?:en)?)`;
const SERIES = String.raw`(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,8}(?:-FS|FS)\s?)?`;
const NUMBER = String.raw`\(${WS}(?:SFS${WS})?(${SERIES}\d{4}:${WS}\d{1,5}(?:\ss\.\s\d{1,4})?)${WS}\)`;
/** `konkurslagen (1987:672)`, `plan- och bygglagen (2010:900)`, `lagen (1982:80)`. */
const NUMBERED = new RegExp(
  String.raw`((?:[\p{L}-]{2,30}-${WS}(?:och|eller)${WS})?[\p{L}]{0,40}${TYPE})s?${WS}${NUMBER}`,
  'iuy',
);
/** `Boverkets föreskrifter och allmänna råd (2011:12)`: an authority's own numbering. */
const AUTHORITY = new RegExp(
  String.raw`(\p{Lu}[\p{L}-]{2,50}s(?:${WS}[\p{Ll}]{2,20}){0,6}?${WS}föreskrifter(?:${WS}och${WS}allmänna${WS}råd)?)${WS}${NUMBER}`,
  'uy',
);
/** `AFS 2001:1`, `HSLF-FS 2016:40`: how authorities cite their own series. */
const OF_SERIES = /([A-ZÅÄÖ]{1,8}(?:-FS|FS)\s\d{4}:\d{1,4})(?!\d)/uy;
/** `förordning (EU) 2016/679`, `rådets direktiv 2014/24/EU`, `direktivet`: acts of the Union, conventions and agreements. */
const UNION = new RegExp(
  String.raw`(?:(?:Europaparlamentets${WS}och${WS})?(?:rådets|kommissionens)${WS}(?:delegerade${WS}|genomförande)?)?(?:(?:genomförande)?förordning(?:en)?|direktiv(?:et)?|beslut(?:et)?|rambeslut(?:et)?)${WS}(?:\(([\p{Lu}]{2,4}(?:,${WS}Euratom)?|EU|EG|EEG|Euratom)\)${WS}(?:nr${WS})?(\d{1,4}\/\d{1,4})|(\d{2,4}\/\d{1,4}\/\p{L}{2,4}))`,
  'iuy',
);
const FOREIGN =
  /((?:\p{L}{3,30})?(?:direktivet|konventionen|avtalet|protokollet|fördraget|stadgan|EU-förordningen))(?!\p{L})/iuy;
const SAME = new RegExp(
  String.raw`(samma|nämnda|den|sistnämnda|ovannämnda)${WS}(lag|balk|förordning|författning|kungörelse|stadga)(?:en)?(?!\p{L})`,
  'iuy',
);
const OWN = new RegExp(
  String.raw`(?:denna|detta|dessa)${WS}(?:lag|balk|förordning|författning|kungörelse|föreskrifter|stadga|instruktion|allmänna råd)(?!\p{L})`,
  'iuy',
);
const NAMED = new RegExp(
  String.raw`((?:[\p{L}-]{2,30}-${WS}(?:och|eller)${WS})?[\p{L}]{3,40}(?:lagen|balken|förordningen|ordningen|formen|kungörelsen|stadgan))s?(?!\p{L})`,
  'iuy',
);
const BARE = /(lagen|förordningen|balken|föreskrifterna)(?!\p{L})/iuy;
const ABBREVIATION = /(\p{Lu}[\p{L}]{1,5})(?![\p{L}\d])/uy;
const IN = new RegExp(String.raw`${WS}(?:i(?!\p{L})${WS}|av(?!\p{L})${WS}|till(?!\p{L})${WS})?`, 'uy');
const DEFINES = new RegExp(
  String.raw`${WS}(?:,${WS}(?:nedan(?:${WS}kallad)?${WS}|förkortad${WS})?|\()${WS}(?:nedan${WS})?(\p{Lu}[\p{L}]{1,9})(?=[\s,.;)])`,
  'uy',
);

/** `Lag (2010:1408).`: says which statute gave the provision its wording; no act that is referred to. */
export const NOTE = new RegExp(
  String.raw`(?:Lag|Förordning|Kungörelse|Kungl\. Maj:ts kungörelse|[A-ZÅÄÖ]{2,8}(?:-FS|FS)?)${WS}\((\d{4}:\d{1,5})\)(?:\.|$)`,
  'uy',
);

/** The acts a text has named so far; `samma lag` and a name alone mean one of them. */
export class ActMemory {
  private readonly byName = new Map<string, string>(NAMED_ACTS);
  private readonly byAbbreviation = new Map<string, string>(ABBREVIATED_ACTS);
  private last: ActMention | undefined;

  /** The act that was named last. */
  get latest(): ActMention | undefined {
    return this.last;
  }

  /** Reads an act right here, a preposition before it allowed (`5 § i lagen (…)`); undefined when none follows. */
  read(cursor: Cursor): ActMention | undefined {
    return cursor.attempt(() => {
      cursor.read(IN);
      if (cursor.sees(NOTE)) return undefined;
      return (
        this.numbered(cursor) ??
        this.ofSeries(cursor) ??
        this.union(cursor) ??
        this.own(cursor) ??
        this.same(cursor) ??
        this.named(cursor, true)
      );
    });
  }

  /** Reads an act that stands alone in the text, where a bare noun is too little. */
  readAlone(cursor: Cursor): ActMention | undefined {
    return cursor.attempt(() => this.numbered(cursor) ?? this.named(cursor, false));
  }

  private numbered(cursor: Cursor): ActMention | undefined {
    const match = cursor.read(NUMBERED) ?? cursor.read(AUTHORITY);
    if (!match) return undefined;
    const mention: ActMention = { act: tidy(match[2] as string), name: tidy(match[1] as string) };
    this.byName.set(definite(mention.name as string), mention.act);
    const abbreviation = cursor.attempt(() => cursor.read(DEFINES));
    if (abbreviation) {
      this.byAbbreviation.set(abbreviation[1] as string, mention.act);
      cursor.pos -= abbreviation[0].length;
    }
    this.last = mention;
    return mention;
  }

  private ofSeries(cursor: Cursor): ActMention | undefined {
    const match = cursor.read(OF_SERIES);
    return match && this.remember({ act: tidy(match[1] as string), name: match[1] as string });
  }

  private union(cursor: Cursor): ActMention | undefined {
    const match = cursor.read(UNION);
    if (match) {
      const act = match[3] ?? `(${(match[1] as string).toUpperCase()}) ${match[2] as string}`;
      return this.remember({ act, name: tidy(match[0]) });
    }
    const foreign = cursor.read(FOREIGN);
    return foreign && { act: (foreign[1] as string).toLowerCase(), name: foreign[1] as string };
  }

  private own(cursor: Cursor): ActMention | undefined {
    return cursor.read(OWN) ? { act: '', own: true } : undefined;
  }

  private same(cursor: Cursor): ActMention | undefined {
    const match = cursor.read(SAME);
    return match && (this.last ?? { act: tidy(match[0]), name: tidy(match[0]) });
  }

  private named(cursor: Cursor, below: boolean): ActMention | undefined {
    const name = cursor.read(NAMED);
    if (name) return this.recall(tidy(name[1] as string), below);
    const bare = below ? cursor.read(BARE) : undefined;
    if (bare) return this.bare((bare[1] as string).toLowerCase());
    const abbreviation = cursor.read(ABBREVIATION);
    const act = abbreviation && this.byAbbreviation.get(abbreviation[1] as string);
    return act && below ? this.remember({ act, name: abbreviation[1] as string }) : undefined;
  }

  private recall(name: string, below: boolean): ActMention | undefined {
    const key = name.toLowerCase();
    const act = this.byName.get(key);
    if (act) return this.remember({ act, name });
    return below && !NOT_ACTS.test(key) ? this.remember({ act: key, name }) : undefined;
  }

  /** `lagen` alone: the act of that type that was named last, else just `lagen`. */
  private bare(noun: string): ActMention {
    const last = this.last;
    return last && definite(last.name ?? '').endsWith(noun) ? last : { act: noun, name: noun };
  }

  private remember(mention: ActMention): ActMention {
    this.last = mention;
    return mention;
  }
}

function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/(\d{4}:)\s/, '$1')
    .trim();
}

/** `arbetsmiljölag` → `arbetsmiljölagen`: how the act is called later. */
function definite(name: string): string {
  const lower = name.toLowerCase();
  if (/(?:lag|balk|form|ordning)$/.test(lower)) return `${lower}en`;
  return /(?:kungörelse|stadga)$/.test(lower) ? `${lower}n` : lower;
}
