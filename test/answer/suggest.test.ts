import { describe, expect, it } from "vitest";
import { MAX_SUGGESTIONS, suggest as suggestFrom } from "../../src/answer/suggest.js";
import { NotedTerms } from "../../src/index/noted-terms.js";
import type { WeightedUnit } from "../../src/index/score.js";
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
});
