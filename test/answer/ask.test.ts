import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Answer, Example, SectionAnswer } from "../../src/answer/answer.js";
import { type AskOptions, ask, cleanQuestion, MAX_SEARCHED } from "../../src/answer/ask.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { type LineRange, splitLines } from "../../src/index/note-file.js";
import { answerSchema } from "./support/answer-schema.js";
import { indexNotes } from "./support/index-notes.js";
import { DOCKER_NOTE, readDockerNote } from "./support/notes.js";

// The property asks some hundred times; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const lexicon = loadLexicon();
const source = readDockerNote();
const lines = splitLines(source);
const docker = indexNotes({ [DOCKER_NOTE]: source }, lexicon);

const askDocker = (question: string, options: Omit<AskOptions, "index"> = {}): Answer =>
  ask(question, { index: docker, ...options });

function sectionsOf(answer: Answer): readonly SectionAnswer[] {
  if (answer.kind === "found") return answer.answers;
  throw new Error(`nothing found for ${answer.question}`);
}

function firstOf(question: string): SectionAnswer {
  return sectionsOf(askDocker(question))[0]!;
}

function suggestionsFor(question: string): readonly string[] {
  const answer = askDocker(question);
  if (answer.kind === "found") throw new Error(`found something for ${question}`);
  return answer.suggestions;
}

describe("a flag that is asked about", () => {
  it.each([
    "what does --detach do",
    "What does `--detach` do?",
    "what does detach do",
    "--detach",
    "--detach 是做什么的",
    "--detach是做什么的",
    "--detachは何をしますか",
    "--detach オプションは何をするもの？",
    "what does -d do",
    "-d",
    "-d是干什么的",
    "-d 是做什么的？",
    "-dとは何ですか",
    "what does --detahc do",
  ])("is quoted and shown in use: %s", (question) => {
    const { note, headings, section, excerpt, examples } = firstOf(question);
    expect({ note, headings, section, lines: excerpt.lines }).toEqual({
      note: DOCKER_NOTE,
      headings: ["Section3", "执行启动容器命令之后会发生什么"],
      section: { lines: [8, 22] },
      lines: [19, 20],
    });
    expect(examples[0]).toEqual({
      command: "docker container run --publish 80:80 --name webhost --detach nginx",
      status: "runnable",
      note: DOCKER_NOTE,
      lines: [9, 9],
    });
  });

  it("is marked in what is quoted", () => {
    expect(firstOf("what does --detach do").matched).toContain("--detach");
  });

  it.each([
    ["what does -d do", "--detach"],
    ["--rm", "-rm"],
  ])("is marked in its other spelling: %s", (question, word) => {
    expect(firstOf(question).matched).toContain(word);
  });

  it("has the links that stand below what is quoted", () => {
    expect(firstOf("what does --detach do").links).toEqual([
      { url: "https://qiita.com/RyoMa_0923/items/9b5d2c4a97205692a560", text: "参考1", lines: [21, 21] },
      {
        url: "https://stackoverflow.com/questions/30960686/difference-between-docker-attach-and-docker-exec",
        text: "参考2",
        lines: [22, 22],
      },
    ]);
  });

  it.each(["--rm", "-rm", "what does --rm do", "--rm是什么意思"])(
    "is shown as it should be written: %s",
    (question) => {
      const { excerpt, examples } = firstOf(question);
      expect(excerpt.lines).toEqual([136, 136]);
      expect(examples[0]).toMatchObject({ status: "corrected", lines: [136, 136] });
      expect(examples[0]?.command).toMatch(/^docker container run --rm\b/);
      expect(examples[0]?.from).toMatch(/^docker conainer run/);
    },
  );

  it.each(["--link", "what does --link do", "--link怎么用"])("is found in a long line: %s", (question) => {
    const [first, last] = firstOf(question).excerpt.lines;
    expect(first).toBeLessThanOrEqual(87);
    expect(last).toBeGreaterThanOrEqual(87);
  });

  it("gets an example from another note where its own has none", () => {
    const index = indexNotes(
      {
        "a.md": "# Cleaning\n`--rm` removes the container afterwards.",
        "b.md": "# Use\nTry `docker run --rm nginx`.",
      },
      lexicon,
    );
    const [first] = sectionsOf(ask("what does --rm do", { index }));
    expect(first).toMatchObject({ note: "a.md", excerpt: { lines: [2, 2] } });
    expect(first?.examples[0]).toEqual({
      command: "docker run --rm nginx",
      status: "runnable",
      note: "b.md",
      lines: [2, 2],
    });
  });

  it("is not answered by a note about something else that the notes say more of", () => {
    const index = indexNotes(
      { "a.md": "# Run\nrun run `docker run` runs and runs.\n\n`--init` reaps zombies of docker run." },
      lexicon,
    );
    expect(sectionsOf(ask("docker run --init", { index }))[0]?.excerpt.markdown).toContain("--init");
  });
});

describe("a command that is asked about", () => {
  it("is quoted", () => {
    const { excerpt, examples } = firstOf("docker container stats");
    expect(excerpt.lines).toEqual([38, 38]);
    expect(examples[0]).toMatchObject({
      command: "docker container stats",
      status: "runnable",
      lines: [38, 38],
    });
  });

  it("is shown corrected where the notes have a slip", () => {
    const { excerpt, examples } = firstOf("docker image tag");
    expect(excerpt.lines[0]).toBe(105);
    expect(examples[0]).toMatchObject({
      command: "docker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]",
      status: "corrected",
      from: "dokcer image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]",
      lines: [105, 105],
    });
  });

  it("is found in its other spelling", () => {
    expect(firstOf("docker stats").excerpt.lines).toEqual([38, 38]);
  });
});

describe("a question in words", () => {
  it.each(["容器之间怎么通讯", "容器之間怎麼通訊"])(
    "is answered by what a person would point at: %s",
    (question) => {
      const [first, last] = firstOf(question).excerpt.lines;
      expect(first).toBeLessThanOrEqual(57);
      expect(last).toBeGreaterThanOrEqual(57);
    },
  );

  it("brings the pictures that stand below the item that is quoted", () => {
    const index = indexNotes(
      { "a.md": "# Layers\n- every picture has layers\n![layers](https://example.com/l.png)" },
      lexicon,
    );
    const [first] = sectionsOf(ask("layers of a picture", { index }));
    expect(first?.excerpt.lines[0]).toBe(2);
    expect(first?.images).toEqual([{ url: "https://example.com/l.png", alt: "layers", lines: [3, 3] }]);
  });

  it("brings the picture that stands below the paragraph that is quoted", () => {
    const index = indexNotes(
      { "a.md": "# Layers\nAn image has layers.\n![layers](https://example.com/l.png)" },
      lexicon,
    );
    const [first] = sectionsOf(ask("layers", { index }));
    expect(first?.images).toEqual([{ url: "https://example.com/l.png", alt: "layers", lines: [3, 3] }]);
  });
});

describe("what the notes do not say", () => {
  it.each([
    "what does --privileged do",
    "how do I cook rice",
    "",
    " ",
    "???",
    "\u0000\u0007",
    "红烧肉怎么做",
    "--",
    "\uD800",
  ])("is not answered: %j", (question) => {
    expect(askDocker(question)).toMatchObject({ question, kind: "nothing-found" });
  });

  it("brings flags of the notes for a flag, and nothing for what has nothing alike", () => {
    expect(suggestionsFor("--privlieged").some((term) => term.startsWith("--"))).toBe(true);
    expect(suggestionsFor("how do I cook rice")).toEqual([]);
    expect(suggestionsFor("")).toEqual([]);
  });

  it("brings the headings and commands that hold a word of the question", () => {
    const index = indexNotes(
      { "a.md": "# Docker volumes\nA volume keeps data.\n\n`docker volume ls`" },
      lexicon,
    );
    const answer = ask("kubernetes ingress controllers versus docker", { index });
    expect(answer).toMatchObject({ kind: "nothing-found" });
    expect(answer.kind === "nothing-found" && answer.suggestions).toContain("Docker volumes");
  });

  it("is anything where there are no notes", () => {
    const index = indexNotes({}, lexicon);
    expect(ask("what does --detach do", { index })).toEqual({
      question: "what does --detach do",
      kind: "nothing-found",
      suggestions: [],
    });
  });
});

describe("the sections shown", () => {
  it("are three at most unless said otherwise, each once, the first the same", () => {
    const usual = sectionsOf(askDocker("container"));
    const many = sectionsOf(askDocker("container", { limit: 20 }));
    expect(usual.length).toBeLessThanOrEqual(3);
    expect(sectionsOf(askDocker("container", { limit: 1 }))).toEqual(usual.slice(0, 1));
    expect(many.slice(0, usual.length)).toEqual(usual);
    const places = many.map(({ section }) => section.lines.join("-"));
    expect(new Set(places).size).toBe(places.length);
  });

  it("are those of the note, or the tag, that is asked for", () => {
    const index = indexNotes(
      {
        "a.md": "---\ntags: [linux]\n---\n# A\nA port is open.",
        "b.md": "---\ntags: [web]\n---\n# B\nA port is open.",
      },
      lexicon,
    );
    const notes = (filter: NonNullable<AskOptions["filter"]>): string[] =>
      sectionsOf(ask("port", { index, filter })).map(({ note }) => note);
    expect(notes({ note: "b.md" })).toEqual(["b.md"]);
    expect(notes({ tag: "linux" })).toEqual(["a.md"]);
    expect(ask("port", { index, filter: { tag: "none" } }).kind).toBe("nothing-found");
  });
});

describe("a question as it is searched", () => {
  it("is without control characters, broken UTF-16 and white space around it", () => {
    expect(cleanQuestion("  what\u0000\u001B[31m does\r\n-d do\t")).toBe("what [31m does -d do");
    expect(cleanQuestion("a\uD800b")).toBe("a\uFFFDb");
  });

  it("is found all the same", () => {
    expect(firstOf("\u0007what does\n--detach\u0000 do\uDC00").excerpt.lines).toEqual([19, 20]);
  });

  it("of ten thousand characters is searched by its beginning, and comes back whole", () => {
    const question = `what does --detach do ${"?".repeat(10_000)}`;
    const answer = askDocker(question);
    expect(answer.question).toBe(question);
    expect(sectionsOf(answer)[0]?.excerpt.lines).toEqual([19, 20]);
    expect(cleanQuestion(question)).toHaveLength(MAX_SEARCHED);
  });

  it("is not cut within a character", () => {
    expect(cleanQuestion(`${"a".repeat(MAX_SEARCHED - 1)}😀`)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("any question", () => {
  const pieces = [...new Set(source.split(/[\s`，。（）()、：]+/u))].filter((word) => word !== "");
  const question = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...pieces),
          fc.constantFrom("what", "does", "do", "是什么", "とは", "?", "--", "-"),
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((words) => words.join(" ")),
    fc
      .tuple(fc.constantFrom(...pieces), fc.nat(12))
      .map(([word, at]) => word.slice(0, at) + word.slice(at + 1)),
  );

  it("has an answer that keeps the contract, quotes the notes as they stand, and orders sections by score", () => {
    fc.assert(
      fc.property(question, (text) => {
        const answer = askDocker(text, { limit: 20 });
        expect(answer.question).toBe(text);
        expect(answerSchema.safeParse(answer).error?.message).toBeUndefined();
        if (answer.kind === "nothing-found") return;
        const scores = answer.answers.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { note, excerpt, examples } of answer.answers) {
          expect(note).toBe(DOCKER_NOTE);
          expect(excerpt.markdown).toBe(linesOf(excerpt.lines));
          for (const example of examples) expectWritten(example);
        }
      }),
      { numRuns: 150, examples: [["所以容器是一个进程 input"]] },
    );
  });
});

function linesOf([first, last]: LineRange): string {
  return lines.slice(first - 1, last).join("\n");
}

/** The words of an example, or of what it corrects, stand in their order in the lines that it names. */
function expectWritten({ command, from, fill, lines: place }: Example): void {
  const written = linesOf(place);
  // What is to be filled in may have been missing in the notes.
  const given =
    from === undefined ? command.split(/\s+/).filter((word) => !fill?.includes(word)) : from.split(/\s+/);
  let at = 0;
  for (const word of given) {
    const found = written.indexOf(word, at);
    expect(found, `${word} of ${command} after column ${at} of ${written}`).toBeGreaterThanOrEqual(0);
    at = found + word.length;
  }
}
