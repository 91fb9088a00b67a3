/**
 * Numbers pairs of small whole numbers from 0 in the order they are first seen: a hash table over plain typed arrays, because a version of a
 * statute has hundreds of thousands of pairs and a Map of boxed keys spends its time in the collector.
 */
export class PairTable {
  private first = new Int32Array(256);
  private second = new Int32Array(256);
  /** Number + 1, 0 where the place is empty. */
  private numbers = new Int32Array(256);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of a pair, given now if it is new. */
  number(a: number, b: number): number {
    if (this.count * 2 >= this.numbers.length) this.grow();
    const place = this.find(a, b);
    const known = this.numbers[place]!;
    if (known > 0) return known - 1;
    this.put(place, a, b, (this.count += 1));
    return this.count - 1;
  }

  private find(a: number, b: number): number {
    const mask = this.numbers.length - 1;
    let place = spread(a, b) & mask;
    while (this.numbers[place]! > 0 && (this.first[place] !== a || this.second[place] !== b))
      place = (place + 1) & mask;
    return place;
  }

  private put(place: number, a: number, b: number, number: number): void {
    this.first[place] = a;
    this.second[place] = b;
    this.numbers[place] = number;
  }

  private grow(): void {
    const { first, second, numbers } = this;
    this.first = new Int32Array(first.length * 2);
    this.second = new Int32Array(first.length * 2);
    this.numbers = new Int32Array(first.length * 2);
    numbers.forEach((number, at) => {
      if (number > 0) this.put(this.find(first[at]!, second[at]!), first[at]!, second[at]!, number);
    });
  }
}

const { imul } = Math;

function spread(a: number, b: number): number {
  const hash = imul(a, 0x9e3779b1) ^ imul(b, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
