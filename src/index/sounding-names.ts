import type { HanSounds } from "./han-sounds.js";
import { hanKey, katakanaKey, latinKey, type SoundKey } from "./sound-key.js";
import {
  consonantCounts,
  consonantsOf,
  leastSoundDistance,
  soundLength,
  soundNearness,
} from "./sound-nearness.js";

/** How near two names must sound, and how much nearer than every other. */
export const CLEAR_SOUND = { least: 0.78, margin: 0.02 } as const;
/** The same where one is in Latin letters and no usual spelling of the other. */
export const CLEAR_ODD_SOUND = { ...CLEAR_SOUND, least: 0.84 } as const;
/** A name of fewer consonants sounds like all. */
const FEWEST_CONSONANTS = 2;
/** A name up to this length (see `soundLength`), of two consonants, sounds like many. */
const SHORT = 2.6;
const NEAR_SHORT = 0.93;
/** Names that differ by more sounds are not compared. */
const MOST_DIFFERENCE = 2;

/** What sounds less alike than this is neither near nor the rival of what is. */
const LEAST = CLEAR_SOUND.least - CLEAR_SOUND.margin - 1e-6;

export type SoundScript = "latin" | "katakana" | "han";

/** Names of one script and the same consonants, in whichever order. */
interface Alike {
  readonly script: SoundScript;
  readonly consonants: number;
  /** See `consonantCounts`. */
  readonly counts: number;
  readonly names: { readonly text: string; readonly key: SoundKey }[];
  /** The most that the sounds of one are together. */
  length: number;
}

/** Names in three scripts that are compared by their sound. */
export class SoundingNames {
  readonly #soundsOf: HanSounds | undefined;
  readonly #alike = new Map<string, Alike>();

  constructor(soundsOf: HanSounds | undefined) {
    this.#soundsOf = soundsOf;
  }

  add(text: string, script: SoundScript): void {
    const key = this.#keyOf(text, script);
    if (key === undefined) return;
    const consonants = consonantsOf(key);
    const counts = consonantCounts(key);
    const id = `${script} ${consonants} ${counts}`;
    const alike = this.#alike.get(id) ?? { script, consonants, counts, names: [], length: 0 };
    alike.names.push({ text, key });
    alike.length = Math.max(alike.length, soundLength(key));
    this.#alike.set(id, alike);
  }

  /** How near the names in the other script sound that may be as near as is clear. */
  *near(text: string, script: SoundScript): Generator<{ readonly text: string; readonly score: number }> {
    const key = this.#keyOf(text, script);
    if (key === undefined || consonantsOf(key) < FEWEST_CONSONANTS) return;
    const [consonants, counts, length] = [consonantsOf(key), consonantCounts(key), soundLength(key)];
    for (const alike of this.#alike.values()) {
      if (alike.script === script || Math.abs(alike.consonants - consonants) > MOST_DIFFERENCE) continue;
      const most = (1 - LEAST) * Math.max(1, (length + alike.length) / 2);
      if (leastSoundDistance(counts, alike.counts) > most) continue;
      for (const other of alike.names) {
        const nearness = soundNearness(key, other.key, LEAST);
        const short = Math.min(length, soundLength(other.key)) <= SHORT;
        if (nearness >= (short ? NEAR_SHORT : LEAST)) yield { text: other.text, score: nearness };
      }
    }
  }

  #keyOf(text: string, script: SoundScript): SoundKey | undefined {
    if (script === "latin") return latinKey(text);
    if (script === "katakana") return katakanaKey(text);
    return this.#soundsOf === undefined ? undefined : hanKey(text, this.#soundsOf);
  }
}
