type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The array, or a larger one with the same beginning and zeros after it, where it is too short for `length`. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(length, array.length * 1.5, 16),
  );
  larger.set(array as never);
  return larger;
}
