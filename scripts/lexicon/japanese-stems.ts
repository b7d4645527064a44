/** The last kana of a godan verb: its stems before ます, て/た, ない and ば/る. */
const GODAN: Readonly<Record<string, readonly [masu: string, te: string, nai: string, ba: string]>> = {
  う: ["い", "っ", "わ", "え"],
  く: ["き", "い", "か", "け"],
  ぐ: ["ぎ", "い", "が", "げ"],
  す: ["し", "し", "さ", "せ"],
  つ: ["ち", "っ", "た", "て"],
  ぬ: ["に", "ん", "な", "ね"],
  ぶ: ["び", "ん", "ば", "べ"],
  む: ["み", "ん", "ま", "め"],
  る: ["り", "っ", "ら", "れ"],
};
/** A hiragana stem shorter than this is met in too many other words. */
const SHORTEST_KANA_STEM = 3;

/**
 * The forms of a verb or adjective that stand before its endings (消す: 消し, 消さ, 消せ; 高い: 高く, 高かっ, 高さ).
 * @param marks EDICT's part of speech, as `(v5s,vt)`
 * @param options.all all stems, or else the noun stem alone
 */
export function inflectedStems(word: string, marks: string, options: { readonly all: boolean }): string[] {
  const stem = word.slice(0, -1);
  const last = word.at(-1) ?? "";
  const stems = stemsOf(stem, last, marks).filter((form) => form !== word && form !== "");
  const kana = /^[\u3041-\u309F]+$/.test(word);
  const usable = stems.filter((form) => !kana || form.length >= SHORTEST_KANA_STEM);
  return options.all ? [...new Set(usable)] : usable.slice(0, 1);
}

function stemsOf(stem: string, last: string, marks: string): string[] {
  if (/[(,]v1[,)-]/.test(marks) && last === "る") return stem.length > 1 ? [stem] : [];
  if (/[(,]v5/.test(marks)) return (GODAN[last] ?? []).map((ending) => stem + ending);
  if (/[(,]adj-i[,)x]/.test(marks) && last === "い")
    return ["く", "かっ", "さ"].map((ending) => stem + ending);
  return [];
}
