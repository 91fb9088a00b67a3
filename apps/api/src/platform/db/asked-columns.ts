/** Statements that differ in their columns only, made for each of at most so many choices: a connection keeps what it has prepared. */
const CHOICES_MOST = 40;

/** A choice of columns: what stands between SELECT and FROM, and whether a column is among them. */
export interface Chosen<Name extends string> {
  select: string;
  has: (name: Name) => boolean;
}

/** The statements made of a choice, and what tells them from those of the others, for their names. */
export interface Made<Statements> {
  statements: Statements;
  suffix: string;
}

/**
 * The columns of a list, of which a statement reads those that are asked for. There is a bounded number of choices; one more than that reads
 * all columns, so that no caller can fill the server's memory with statements.
 */
export class AskedColumns<Name extends string, Statements> {
  private readonly all: readonly [Name, string][];
  private readonly choices = new Map<string, Made<Statements>>();

  /** `columns`: what is read, by the name it is given. `always`: those that every statement reads. `make`: the statements of a choice. */
  constructor(
    columns: Readonly<Record<Name, string>>,
    private readonly always: readonly Name[],
    private readonly make: (chosen: Chosen<Name>) => Statements,
  ) {
    this.all = Object.entries(columns) as [Name, string][];
  }

  choose(asked: ReadonlySet<string>): Made<Statements> {
    const wanted = this.all.map(([name]) => asked.has(name) || this.always.includes(name));
    const key = wanted.map((isWanted) => (isWanted ? '1' : '0')).join('');
    return this.choices.get(key) ?? this.choices.get('all') ?? this.remember(key, wanted);
  }

  private remember(key: string, wanted: readonly boolean[]): Made<Statements> {
    const isFull = this.choices.size === CHOICES_MOST;
    const columns = this.all.filter((_, index) => isFull || wanted[index]);
    const names = new Set(columns.map(([name]) => name));
    const select = columns.map(([name, column]) => `${column} AS "${name}"`).join(', ');
    const suffix = isFull ? 'all' : BigInt(`0b${key}`).toString(36);
    const made = { statements: this.make({ select, has: (name) => names.has(name) }), suffix };
    this.choices.set(isFull ? 'all' : key, made);
    return made;
  }
}
