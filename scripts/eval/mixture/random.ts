/** Numbers that look random and are the same on every machine. */
export interface Random {
  /** From 0 to, but without, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for text that nobody reads. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => {
      const picked = list[Math.floor(next() * list.length)];
      if (picked === undefined) throw new RangeError("expected a list to pick from, an empty one came");
      return picked;
    },
  };
}

/** Draws from a list by Zipf's law: the n-th is drawn 1/(n + offset) as often. */
export function zipfDrawer<T>(list: readonly T[], random: Random): () => T {
  let sum = 0;
  const cumulative = list.map((_, rank) => {
    sum += 1 / (rank + ZIPF_OFFSET);
    return sum;
  });
  return () => {
    const drawn = random.next() * sum;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? sum) > drawn) high = middle;
      else low = middle + 1;
    }
    const value = list[low];
    if (value === undefined) throw new RangeError("expected a list to draw from, an empty one came");
    return value;
  };
}

/** Mandelbrot's offset for prose, 2.7: the first words are less frequent than 1/n would have them. */
const ZIPF_OFFSET = 3.7;
