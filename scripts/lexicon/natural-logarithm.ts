const BITS = 192n;
const ONE = 1n << BITS;

/**
 * Natural logarithm of a whole number of 1 or more, rounded to the nearest double. `Math.log` may be off by the last
 * bit, and jieba compares sums of logarithms of which many differ by no more.
 */
export function naturalLogarithm(value: number): number {
  // value = 2^halvings * m with m in [1, 2): ln(value) = halvings ln(2) + ln(m).
  const halvings = Math.floor(Math.log2(value));
  const mantissa = (BigInt(value) << BITS) >> BigInt(halvings);
  const sum = BigInt(halvings) * logarithm(2n * ONE) + logarithm(mantissa);
  return Number(sum) / 2 ** Number(BITS);
}

/** ln(m) = 2 artanh((m - 1) / (m + 1)), by its power series; numbers are counted in parts of ONE. */
function logarithm(value: bigint): bigint {
  const ratio = ((value - ONE) << BITS) / (value + ONE);
  const square = (ratio * ratio) >> BITS;
  let sum = 0n;
  let power = ratio;
  for (let divisor = 1n; power !== 0n; divisor += 2n) {
    sum += power / divisor;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}
