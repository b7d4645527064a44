import type { Corrections } from "./corrected-text.js";
import { maskCodes, unmask } from "./masked-text.js";
import type { Spot } from "./spot.js";

/** A block's text with its slips put right. */
export function correctedText(
  { chunk, block }: Pick<Spot, "chunk" | "block">,
  corrections: Corrections,
): string {
  const masked = maskCodes(block);
  return unmask(corrections.prose(masked.text), masked, ({ value }) =>
    corrections.code(value, { chunk, block }),
  );
}
