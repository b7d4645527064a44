import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishLemma } from "../../src/index/english-lemma.js";

describe("englishLemma", () => {
  it.each([
    "container containers",
    "image images imaging imaged",
    "delete deletes deleted deleting",
    "run runs ran running",
    "stop stops stopped stopping",
    "copy copies copied copying",
    "policy policies",
    "process processes processed processing",
    "class classes",
    "cache caches cached caching",
    "push pushes pushed pushing",
    "index indexes indices indexed indexing",
    "tag tags tagged tagging",
    "use uses used using",
    "expose exposes exposed exposing",
    "build builds built building",
    "write writes wrote written writing",
    "layer layers layered",
    "pull pulls pulled pulling",
    "install installs installed installing",
    "mount mounts mounted mounting",
    "commit commits committed committing",
    "network networks networking",
    "child children",
    "need needs needed",
    "dig digs dug digging",
    "draw drew drawn",
    "lead led leading leads",
    "color colour colours coloured",
    "organize organise organised organising",
    "analyze analyse analysed",
    "center centre centres",
    "theater theatre",
    "normalization normalisation",
    "idea ideas",
    "schema schemas",
    "replica replicas",
    "camera cameras",
    "himalaya himalayas",
    "cookie cookies",
    "calorie calories",
    "zero zeros zeroes",
    "tornado tornadoes",
    "canoe canoes",
    "shoe shoes",
    "api apis",
    "quiz quizzes",
    "gas gases",
    "die dies died dying",
    "fungus fungi",
  ])("folds %s to one form", (forms) => {
    expect(new Set(forms.split(" ").map(englishLemma)).size).toBe(1);
  });

  it.each([
    ["status", "stat"],
    ["string", "str"],
    ["thing", "th"],
    ["ping", "pe"],
    ["red", "re"],
    ["speed", "spe"],
    ["bus", "bu"],
    ["access", "acces"],
    ["his", "hi"],
    ["alias", "alia"],
    ["bias", "bia"],
    ["atlas", "atla"],
    ["canvas", "canva"],
    ["pancreas", "pancrea"],
    ["texas", "texa"],
    ["basis", "basi"],
    ["kubernetes", "kubernete"],
    ["embed", "emb"],
    ["node", "nod"],
    ["hour", "hor"],
    ["tour", "tor"],
    ["promise", "promiz"],
    ["exercise", "exerciz"],
    ["likewise", "likewiz"],
    ["string", "stre"],
  ])("does not take %s for an inflection of %s", (word, other) => {
    expect(englishLemma(word)).not.toBe(other);
  });

  it("keeps words that differ apart", () => {
    const words = [
      "port",
      "post",
      "host",
      "most",
      "image",
      "imagine",
      "network",
      "node",
      "volume",
      "value",
      "stats",
      "status",
    ];
    expect(new Set(words.map(englishLemma)).size).toBe(words.length);
  });

  it("leaves short words and what is no English word as they are", () => {
    for (const word of ["", "a", "is", "gas", "80", "v2s", "naïves", "容器", "c++", "a-s"])
      expect(englishLemma(word)).toBe(word);
  });

  it("never throws, and gives something for something", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abeiosndgy") }), (word) => {
        expect(englishLemma(word).length > 0).toBe(word.length > 0);
        expect(englishLemma(word).length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
