import { describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/eval/mixture/random.js";
import { MAX_SUGGESTIONS, suggest as suggestFrom } from "../../src/answer/suggest.js";
import { NotedTerms } from "../../src/index/noted-terms.js";
import type { WeightedUnit } from "../../src/index/score.js";
import { editDistance } from "../../src/shell/edit-distance.js";
import { unitOf } from "./support/units.js";

const suggest = (units: readonly WeightedUnit[], terms: readonly string[]) =>
  suggestFrom(units, new NotedTerms(terms));
const unknown = (label: string) => unitOf(label, { known: false });

describe("suggestions", () => {
  it("are words of the notes that look like the unknown one, the nearest first", () => {
    const terms = ["networking basics", "docker network ls", "image"];
    expect(suggest([unknown("netwrok")], terms)).toEqual(["docker network ls", "networking basics"]);
  });

  it("are flags for a flag and words for a word", () => {
    const terms = ["privilege", "--publish", "--detach"];
    expect(suggest([unknown("--privlieged")], terms)).not.toContain("privilege");
    expect(suggest([unknown("--privlieged")], terms)[0]).toBe("--publish");
    expect(suggest([unknown("privlege")], terms)).toEqual(["privilege"]);
  });

  it("find a flag within a command", () => {
    expect(suggest([unknown("--lnk")], ["docker image ls", "--link <list of container>"])).toEqual([
      "--link <list of container>",
    ]);
  });

  it("ignore case and width", () => {
    expect(suggest([unknown("ＩＭＡＧＥＳ")], ["Image layers"])).toEqual(["Image layers"]);
  });

  it("hold the words of the question that the notes know", () => {
    const terms = ["docker network ls", "image tag", "容器的网络"];
    expect(suggest([unitOf("network"), unknown("zzzzzz")], terms)).toEqual(["docker network ls"]);
    expect(suggest([unitOf("网络"), unknown("zzzzzz")], terms)).toEqual(["容器的网络"]);
  });

  it("hold Latin words whole only", () => {
    expect(suggest([unitOf("net"), unknown("zzzzzz")], ["docker network ls"])).toEqual([]);
  });

  it("are none for what is like nothing in the notes", () => {
    expect(suggest([unknown("cook"), unknown("rice")], ["image tag", "--detach"])).toEqual([]);
    expect(suggest([], ["image tag"])).toEqual([]);
  });

  it("do not follow from words that only say which kind of answer is wanted", () => {
    expect(suggest([unitOf("image", { counts: false })], ["image tag"])).toEqual([]);
  });

  it("are five at most, in the order of the notes where they are equally near", () => {
    const terms = Array.from({ length: 9 }, (_, at) => `image ${at}`);
    expect(suggest([unitOf("image")], terms)).toEqual(terms.slice(0, MAX_SUGGESTIONS));
  });

  it("are the nearest of all, whatever was left aside on the way", () => {
    const random = createRandom(5);
    const word = () => {
      const letters = Array.from({ length: random.between(3, 8) }, () => random.pick([..."abc"])).join("");
      return random.next() < 0.3 ? `--${letters}` : letters;
    };
    for (let round = 0; round < 50; round++) {
      const terms = [...new Set(Array.from({ length: 60 }, () => `${word()} ${word()}`))];
      const asked = Array.from({ length: random.between(1, 3) }, word);
      const known = terms[0]?.split(" ")[0] ?? "";
      expect(suggest([unitOf(known), ...asked.map(unknown)], terms)).toEqual(nearest(known, asked, terms));
    }
  });
});

/** Every word beside every other. */
function nearest(known: string, asked: readonly string[], terms: readonly string[]): string[] {
  const isFlag = (text: string) => text.startsWith("-");
  const likeness = (one: string, other: string): number => {
    const longer = Math.max(one.length, other.length);
    const edits = editDistance(one, other, longer);
    if (isFlag(one) !== isFlag(other) || edits > Math.floor(longer * (isFlag(one) ? 0.8 : 0.4))) return 0;
    return 1 - edits / longer;
  };
  const score = (term: string): number => {
    const words = term.split(" ");
    const alike = asked.flatMap((one) => words.map((other) => likeness(one, other)));
    return Math.max(...alike) + (words.includes(known) ? 1 / (1 + asked.length) : 0);
  };
  const scored = terms.map((term) => ({ term, score: score(term) })).filter((one) => one.score > 0);
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ term }) => term);
}
