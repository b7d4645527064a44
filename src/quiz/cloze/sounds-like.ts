import { katakanaKey, latinKey } from "../../index/sound-key.js";
import { soundNearness } from "../../index/sound-nearness.js";

/** From here on a word in katakana is the Latin word beside it: アクセス and access. */
const SAME_SOUND = 0.75;

/** Whether a text has a Latin word that a word in katakana writes by its sound. */
export function soundsLikeWordOf(text: string, katakana: string): boolean {
  const key = katakanaKey(katakana);
  const words = text.match(/[A-Za-z]{3,}/g) ?? [];
  return words.some((word) => soundNearness(key, latinKey(word), SAME_SOUND) >= SAME_SOUND);
}
