import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMAND } from "../../src/index/code-terms.js";
import type { Vocabulary } from "../../src/index/correct-slip.js";
import { BIGRAM, CONCEPT } from "../../src/index/index-terms.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { readQuestion } from "../../src/index/read-question.js";
import type { QueryUnit } from "../../src/index/score.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

/** A vocabulary in which each term stands in two documents. */
function vocabulary(...terms: string[]): Vocabulary {
  const held = new Set(terms);
  return {
    has: (term) => held.has(term),
    terms: () => held,
    list: (term) => (held.has(term) ? { length: 2 } : undefined),
  };
}

function read(question: string, ...terms: string[]): QueryUnit[] {
  return readQuestion(question, { vocabulary: vocabulary(...terms), lexicon: SMALL_LEXICON });
}

const labels = (units: readonly QueryUnit[]) => units.map((unit) => unit.label);
const termsOf = (unit: QueryUnit | undefined) => unit?.alternatives.map(({ term }) => term) ?? [];
const factor = (unit: QueryUnit | undefined, term: string) =>
  unit?.alternatives.find((one) => one.term === term)?.factor ?? 0;

describe("words", () => {
  it("are what the question asks for, apart from those that carry no subject", () => {
    const units = read("What does the webhost do", "webhost");
    expect(labels(units)).toEqual(["webhost"]);
    expect(units[0]).toMatchObject({ alternatives: [{ term: "webhost", factor: 1 }, {}, {}], counts: true });
  });

  it("are asked for once, though they are repeated or inflected", () => {
    expect(labels(read("layers layer LAYERS", "layer"))).toEqual(["layers"]);
  });

  it("count in capitals where the notes have them, though they are grammar in small letters", () => {
    expect(labels(read("what is IN", "in"))).toEqual(["IN"]);
    expect(labels(read("what is in", "in"))).toEqual([]);
  });

  it("bring what they mean, less sure than the word itself, and what is near less sure still", () => {
    const [unit] = read("background", "background");
    expect(termsOf(unit)).toEqual(
      expect.arrayContaining(["background", `${CONCEPT}background`, `${CONCEPT}container`]),
    );
    expect(factor(unit, "background")).toBeGreaterThan(factor(unit, `${CONCEPT}background`));
    expect(factor(unit, `${CONCEPT}background`)).toBeGreaterThan(factor(unit, `${CONCEPT}container`));
  });

  it("of a phrase mean what the phrase means", () => {
    const [unit] = read("container image", "image");
    expect(termsOf(unit)).toContain(`${CONCEPT}image`);
  });

  it("fall into their parts where the notes lack the whole name", () => {
    expect(labels(read("docker-compose.yml", "docker-compose.yml"))).toEqual(["docker-compose.yml"]);
    expect(labels(read("the-webhost.conf", "webhost"))).toEqual(["webhost", "conf"]);
  });

  it("that the notes lack are put right where they are clearly a slip, and only then", () => {
    const slip = (question: string, ...terms: string[]) =>
      termsOf(read(question, ...terms)[0]).filter((term) => terms.includes(term));
    expect(slip("dokcer", "docker", "detach")).toEqual(["docker"]);
    expect(slip("docker", "docker", "dockerd")).toEqual(["docker"]);
    expect(slip("quantum", "docker", "detach")).toEqual([]);
    expect(slip("ab", "abc")).toEqual([]);
  });
});

describe("flags", () => {
  it("are asked for as they are written, letters' case included", () => {
    expect(labels(read("-d --detach -D", "-d", "--detach", "-D"))).toEqual(["-d", "--detach", "-D"]);
  });

  it("come apart where the notes lack them together", () => {
    expect(labels(read("-it", "-it"))).toEqual(["-it"]);
    expect(labels(read("-it", "-i", "-t"))).toEqual(["-i", "-t"]);
  });

  it("are the command's own, in any spelling, where the question names the command", () => {
    const flagOf = (question: string, label: string) =>
      read(question, "-d").find((unit) => unit.label === label);
    const detach = termsOf(flagOf("docker run -d", "-d"));
    expect(detach).toEqual(["$docker container run --detach"]);
    expect(termsOf(flagOf("docker container run --detach", "--detach"))).toEqual(detach);
    expect(termsOf(flagOf("docker exec -d", "-d"))).not.toEqual(detach);
    expect(termsOf(read("-d", "-d")[0])).not.toContain("--detach");
  });

  it("are put right by flags, not by words", () => {
    expect(termsOf(read("--detahc", "--detach", "detach")[0])).toContain("--detach");
    expect(termsOf(read("--detahc", "detach")[0])).not.toContain("detach");
  });
});

describe("commands", () => {
  it("are asked for whole beside their words, under their canonical name", () => {
    const units = read("docker top", "docker", "top");
    expect(labels(units)).toEqual(["docker", "top", "docker container top"]);
    const whole = units.at(-1);
    expect(termsOf(whole)).toContain(`${COMMAND}docker container top`);
    expect(whole?.counts).toBe(false);
    for (const unit of units) expect(termsOf(unit)).toContain(`${COMMAND}docker container top`);
  });
});

describe("Chinese and Japanese", () => {
  it("is cut by what the notes have, grammar left out", () => {
    expect(labels(read("容器的webhost如何", "容器", "webhost")).filter((label) => label !== "")).toEqual([
      "容器",
      "webhost",
    ]);
    const [whole] = read("虚拟网络", "虚拟网络", "虚拟", "网络");
    expect(whole?.label).toBe("虚拟网络");
  });

  it("brings what words mean, and what the words within a longer one mean, less surely", () => {
    const [unit] = read("虚拟网络", "虚拟网络");
    expect(termsOf(unit)).toContain(`${CONCEPT}network`);
    const [direct] = read("网络", "网络");
    expect(factor(unit, `${CONCEPT}network`)).toBeLessThan(factor(direct, `${CONCEPT}network`));
  });

  it("goes by pairs where the notes lack the word, together no heavier than its words would be", () => {
    const units = read("登录密码", `${BIGRAM}登录`);
    expect(labels(units)).toEqual(["登录", "录密", "密码"]);
    expect(termsOf(units[0])).toEqual(expect.arrayContaining(["登录", `${BIGRAM}登录`]));
    expect(units.reduce((sum, unit) => sum + unit.emphasis, 0)).toBeCloseTo(2);
  });

  it("notes neighbours that are neighbours in the notes, without counting them", () => {
    const units = read("容器网络", "容器", "网络", `${BIGRAM}器网`);
    expect(units.find((unit) => unit.label === "器网")).toMatchObject({ counts: false });
    expect(labels(read("容器网络", "容器", "网络"))).toEqual(["容器", "网络"]);
  });

  it("finds a verb by its kanji too", () => {
    expect(termsOf(read("入り", "入")[0])).toEqual(expect.arrayContaining(["入り", "入"]));
  });

  it("gives little weight to lone characters and unknown hiragana", () => {
    const weight = (question: string, ...terms: string[]) => read(question, ...terms)[0]?.emphasis ?? 0;
    expect(weight("键", "键")).toBeLessThan(weight("容器", "容器"));
    expect(weight("ください")).toBeLessThan(weight("サーバー"));
  });

  it("meets in traditional and simplified characters and in half-width katakana", () => {
    expect(read("虛擬網絡", "虚拟网络")).toEqual(read("虚拟网络", "虚拟网络"));
    expect(termsOf(read("ｺﾝﾃﾅ")[0])).toContain(`${CONCEPT}container`);
  });
});

describe("any question", () => {
  it("is read without a throw, into units with alternatives whose factors are shares", () => {
    const piece = fc.constantFrom(
      ...[
        "docker",
        "top",
        "-it",
        "--detach",
        " ",
        "what",
        "容器",
        "の",
        "ド",
        "虛",
        "{{ .A.B }}",
        "80:80",
        "\uD83D",
        "\u0000",
        "½",
        "'s",
        "-",
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (question) => {
        const units = read(question, "docker", "容器", "-i", `${BIGRAM}器の`);
        for (const { alternatives, emphasis } of units) {
          expect(alternatives.length).toBeGreaterThan(0);
          expect(emphasis).toBeGreaterThan(0);
          for (const one of alternatives) {
            expect(one.factor).toBeGreaterThan(0);
            expect(one.factor).toBeLessThanOrEqual(1);
          }
        }
        expect(new Set(units.map((unit) => unit.alternatives[0]?.term)).size).toBe(units.length);
      }),
    );
    expect(read("")).toEqual([]);
  });
});

describe("how many", () => {
  it("asks for what is counted, not for a number", () => {
    expect(labels(read("how many layers", "layer", "many"))).toEqual(["layers"]);
    expect(labels(read("How long is the layer", "layer", "long"))).toEqual(["layer"]);
    expect(labels(read("many layers", "layer", "many"))).toContain("many");
  });
});

describe("a Chinese word that the notes lack", () => {
  const readWhole = (question: string, ...terms: string[]) =>
    readQuestion(question, { vocabulary: vocabulary(...terms), lexicon: loadLexicon() });

  it("is asked for by what the notes have of it, if it is a long one", () => {
    const [company] = readWhole("航空公司", "航空", "公司");
    expect(company?.label).toBe("航空公司");
    expect(termsOf(company)).toEqual(expect.arrayContaining(["航空", "公司"]));
    expect(factor(company, "航空")).toBeLessThan(1);
  });

  it("is asked for by its characters where they stand together, if it is a short one", () => {
    expect(termsOf(readWhole("海燕", `${BIGRAM}海燕`)[0])).toContain(`${BIGRAM}海燕`);
  });
});

describe("a compound in katakana", () => {
  it("is read by its parts where one of them is a slip", () => {
    const units = read("ゾンビプロセズ", "ゾンビ", "プロセス");
    expect(labels(units)).toEqual(["ゾンビ", "プロセズ"]);
    expect(termsOf(units[1])).toContain("プロセス");
  });
});

describe("a number", () => {
  it("is the same in Chinese characters and in digits", () => {
    const [year] = read("一九零四年", "1904");
    expect(termsOf(year)).toEqual(["一九零四", "1904"]);
  });

  it("is read as words where the notes do not have it", () => {
    expect(read("一九零四年").flatMap(termsOf)).not.toContain("1904");
  });
});

describe("a name of several parts", () => {
  it("is asked for by what its parts mean where it is spoken, and not where it is written as one word", () => {
    const spoken = read("Who leads the J.League", "container", `${CONCEPT}container`);
    expect(labels(spoken)).toContain("league");
    expect(labels(read("McLean"))).toEqual(["McLean"]);
    expect(labels(read("PhD"))).toEqual(["PhD"]);
  });

  it("has its slips put right part by part", () => {
    const part = read("porxy_pass", "proxy", "pass").find(({ label }) => label === "porxy");
    expect(termsOf(part)).toContain("proxy");
  });
});

describe("programs", () => {
  it("that the notes lack are no words, and weigh more than a word", () => {
    const [unit] = read("tcpdump", "dump");
    expect(termsOf(unit)[0]).toBe("tcpdump");
    expect(termsOf(unit)).not.toContain(`${CONCEPT}container`);
    expect(unit?.unknownWeight).toBeGreaterThan(1);
  });

  it("whose name is a word are commands only where the notes have them", () => {
    expect(labels(read("ip address", "ip", "address"))).toEqual(["ip", "address"]);
    const own = read("ip address", "ip", "address", `${COMMAND}ip address`);
    expect(labels(own)).toContain("ip address");
  });

  it("say whose flag it is that stands behind them, where the notes have the program", () => {
    const flag = (...terms: string[]) =>
      termsOf(read("sort -R", ...terms).find(({ label }) => label === "-R"));
    expect(flag("sort", `${COMMAND}sort`, "-R")).toEqual([`${COMMAND}sort --random-sort`]);
    expect(flag("sort", "-R")[0]).toBe("-R");
  });
});
