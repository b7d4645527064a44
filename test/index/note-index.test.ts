import { describe, expect, it } from "vitest";
import { NoteIndex } from "../../src/index/note-index.js";
import { chunksOf } from "./support/chunks-of.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

const DOCKER = `# Docker
## Run
- \`docker run --detach nginx\`在后台运行容器
- \`dockerfile-sample-1\`
  - the child of the sample
## Network
\`--network\` joins a 虚拟网络
`;
const GIT = "# Git\n\nA commit; see `git commit`.\n\n```sh\ngit push\n```\n";

function add(index: NoteIndex, path: string, text: string, tags: readonly string[] = []) {
  const chunks = chunksOf(text, path);
  index.add({ chunks, tags });
  return chunks;
}

function build(): NoteIndex {
  const index = new NoteIndex(SMALL_LEXICON);
  add(index, "docker.md", DOCKER, ["ops", "docker"]);
  add(index, "git.md", GIT, ["ops", "git"]);
  return index;
}

const places = (index: NoteIndex, question: string, filter?: { note?: string; tag?: string }) =>
  index
    .search(question, { limit: 10, ...(filter === undefined ? {} : { filter }) })
    .hits.map(({ chunk, block }) => `${chunk.note}:${block.lines[0]}`);

describe("search", () => {
  it("gives the block with its section, best first, and what it covers of each unit", () => {
    const { hits, units } = build().search("what does --detach do", { limit: 5 });
    expect(units.map(({ unit }) => unit.label)).toEqual(["--detach"]);
    expect(hits[0]).toMatchObject({ chunk: { headings: ["Docker", "Run"] }, block: { lines: [3, 3] } });
    expect(hits[0]?.matches).toMatchObject([
      { score: expect.any(Number), quality: 1, by: { term: "--detach" } },
    ]);
    expect(Array.from(hits[0]?.qualities ?? [])).toEqual([1]);
    expect(hits[0]?.score).toBeGreaterThan(0);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("finds a flag by its other spelling and a command by its other name", () => {
    expect(places(build(), "-d")[0]).toBe("docker.md:3");
    expect(places(build(), "docker container run")[0]).toBe("docker.md:3");
  });

  it("finds by meaning across languages", () => {
    expect(places(build(), "container")[0]).toBe("docker.md:3");
    expect(places(build(), "ネットワーク")).toContain("docker.md:7");
  });

  it("finds no word by its beginning, nor anything for words that the notes lack", () => {
    expect(places(build(), "co")).toEqual([]);
    expect(places(build(), "how do I cook rice")).toEqual([]);
    expect(places(build(), "the")).toEqual([]);
    expect(places(new NoteIndex(SMALL_LEXICON), "docker")).toEqual([]);
  });

  it("finds what stands above a block less well than what it says", () => {
    const found = places(build(), "sample");
    expect(found.slice(0, 2)).toEqual(["docker.md:4", "docker.md:5"]);
  });

  it("keeps to the limit, and is the same each time and in each index of the same notes", () => {
    const index = build();
    expect(index.search("docker", { limit: 1 }).hits).toHaveLength(1);
    expect(index.search("docker git", { limit: 10 })).toEqual(index.search("docker git", { limit: 10 }));
    expect(build().search("docker git", { limit: 10 })).toEqual(index.search("docker git", { limit: 10 }));
  });

  it("narrows to a note, to a tag, to both", () => {
    const index = build();
    const asked = "docker git container commit";
    expect(new Set(places(index, asked).map((place) => place.split(":")[0]))).toEqual(
      new Set(["docker.md", "git.md"]),
    );
    for (const place of places(index, asked, { note: "git.md" })) expect(place).toMatch(/^git\.md/);
    for (const place of places(index, asked, { tag: "docker" })) expect(place).toMatch(/^docker\.md/);
    expect(places(index, asked, { tag: "ops" })).toEqual(places(index, asked));
    expect(places(index, asked, { note: "git.md", tag: "docker" })).toEqual([]);
    expect(places(index, asked, { note: "absent.md" })).toEqual([]);
    expect(places(index, asked, { note: "git.md" }).length).toBeGreaterThan(0);
  });

  it("finds a note by the title of its front matter", () => {
    const index = new NoteIndex(SMALL_LEXICON);
    index.add({ chunks: chunksOf("text\n", "a.md"), tags: [], title: "Kubernetes" });
    expect(places(index, "kubernetes")).toEqual(["a.md:1"]);
  });
});

describe("adding and removing", () => {
  it("forgets a note that is removed, and knows it when it is added again", () => {
    const index = build();
    const before = index.search("docker git", { limit: 10 });
    const chunks = chunksOf(GIT, "git.md");
    index.remove(chunks);
    expect(places(index, "git commit push")).toEqual([]);
    expect([...index.chunks].every((chunk) => chunk.note === "docker.md")).toBe(true);
    expect([...index.terms()]).not.toContain("git commit");
    expect(index.blocksWith(["commit"])).toEqual([]);
    index.add({ chunks, tags: ["ops", "git"] });
    expect(index.search("docker git", { limit: 10 })).toEqual(before);
  });

  it("leaves nothing behind when all is removed", () => {
    const index = build();
    index.remove([...index.chunks]);
    expect([index.postings.documents, [...index.postings.terms()], [...index.chunks]]).toEqual([0, [], []]);
  });

  it("finds an edited note by what it says now", () => {
    const index = build();
    index.remove(chunksOf(GIT, "git.md"));
    add(index, "git.md", GIT.replace("A commit", "A rebase"));
    expect(places(index, "rebase")[0]).toBe("git.md:3");
  });

  it("does not mind the removal of what it does not hold", () => {
    const index = build();
    index.remove(chunksOf("# other\n\ntext\n", "other.md"));
    expect(index.search("docker", { limit: 10 })).toEqual(build().search("docker", { limit: 10 }));
  });
});

describe("what the notes hold", () => {
  it("lists sections in the order in which they came", () => {
    expect([...build().chunks].map((chunk) => chunk.headings.at(-1))).toEqual([
      "Docker",
      "Run",
      "Network",
      "Git",
    ]);
  });

  it("lists headings, commands and flags as they are written, without code blocks and long lines", () => {
    const index = build();
    add(index, "long.md", `# Git\n\n\`${"x".repeat(100)}\` \`git commit\`\n`);
    expect([...index.terms()]).toEqual([
      "Docker",
      "Run",
      "docker run --detach nginx",
      "dockerfile-sample-1",
      "Network",
      "--network",
      "Git",
      "git commit",
    ]);
  });

  it("gives the blocks that hold any of some terms, in the order of the notes, each once", () => {
    const lines = build()
      .blocksWith(["--network", "commit", "network", "absent"])
      .map(({ chunk, block }) => `${chunk.note}:${block.lines[0]}`);
    expect(lines).toEqual([
      "docker.md:6",
      "docker.md:7",
      "git.md:3",
      ...(lines.includes("git.md:5") ? ["git.md:5"] : []),
    ]);
    expect(build().blocksWith([])).toEqual([]);
  });

  it("marks the words that a question stands for", () => {
    const index = build();
    const { units } = index.search("container --detach", { limit: 1 });
    expect(index.matchedWords(units, "`--detach` 容器")).toEqual(["--detach", "容器"]);
  });
});

it("finds no edited block by a word that it has no longer", () => {
  const notes = new NoteIndex(SMALL_LEXICON);
  notes.add({ chunks: chunksOf("# x\nalpha\n", "a.md"), tags: [] });
  const old = chunksOf("# y\nalpha\n", "b.md");
  notes.add({ chunks: old, tags: [] });
  notes.remove(old);
  notes.add({ chunks: chunksOf("# y\nbeta\n", "b.md"), tags: [] });
  expect(notes.blocksWith(["alpha"]).map(({ chunk }) => chunk.note)).toEqual(["a.md"]);
});

it("has forgotten a note of more than a thousand blocks when remove returns", () => {
  const notes = new NoteIndex(SMALL_LEXICON);
  const chunks = chunksOf(`# x\n${"- kappa\n".repeat(1500)}`);
  notes.add({ chunks, tags: [] });
  notes.remove(chunks);
  expect(notes.postings.documents).toBe(0);
  expect(() => notes.add({ chunks, tags: [] })).not.toThrow();
});

it("finds nothing for an empty question", () => {
  const notes = new NoteIndex(SMALL_LEXICON);
  notes.add({ chunks: chunksOf("# x\nalpha\n"), tags: [] });
  expect(notes.search("", { limit: 5 }).hits).toEqual([]);
});

it("knows the tags of the notes that it holds", () => {
  const index = new NoteIndex(SMALL_LEXICON);
  const docker = add(index, "docker.md", DOCKER, ["ops", "docker"]);
  add(index, "git.md", GIT, ["ops", "git"]);
  expect(index.tags).toEqual(["ops", "docker", "git"]);
  index.remove(docker.slice(1));
  expect(index.tags).toEqual(["ops", "docker", "git"]);
  index.remove(docker.slice(0, 1));
  expect(index.tags).toEqual(["ops", "git"]);
});
