/** A place in a text and what can be read from there. Patterns must be sticky (`y`) and bounded, so that no text costs more than its length. */
export class Cursor {
  readonly text: string;
  pos: number;

  constructor(text: string, pos: number) {
    this.text = text;
    this.pos = pos;
  }

  /** Reads the pattern here and moves past it; undefined, and no move, when it does not stand here. */
  read(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.pos;
    const match = pattern.exec(this.text);
    if (!match) return undefined;
    this.pos += match[0].length;
    return match;
  }

  /** True when the pattern stands here; does not move. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.pos;
    return pattern.test(this.text);
  }

  /** Runs `reader`; when it reads nothing the cursor stays where it was. */
  attempt<T>(reader: () => T | undefined): T | undefined {
    const before = this.pos;
    const result = reader();
    if (result === undefined) this.pos = before;
    return result;
  }
}
