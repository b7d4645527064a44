import { describe, expect, it } from "vitest";
import type { Example } from "../../src/answer/answer.js";
import { examplesFor } from "../../src/answer/examples.js";
import { blockCommands } from "../../src/index/block-commands.js";
import type { LineRange } from "../../src/index/note-file.js";
import type { Place } from "../../src/index/notes-in-order.js";
import { chunksOf } from "./support/notes.js";

interface Asking {
  /** The line at which the block begins that answers. */
  readonly at: number;
  /** @default that line alone */
  readonly excerpt?: LineRange;
  readonly flags?: readonly (readonly string[])[];
  readonly elsewhere?: readonly Place[];
}

function examplesIn(note: string, asking: Asking): Example[] {
  const places = placesOf(note);
  const place = places.find(({ block }) => block.lines[0] === asking.at);
  if (place === undefined) throw new Error(`no block begins at line ${asking.at}`);
  return examplesFor(place.chunk, place.block, {
    excerpt: asking.excerpt ?? [asking.at, asking.at],
    flags: asking.flags ?? [],
    blocksWith: () => asking.elsewhere ?? [],
    commandsOf: blockCommands,
  });
}

function placesOf(note: string, path = "note.md"): Place[] {
  return chunksOf(note, path).flatMap((chunk) => chunk.blocks.map((block) => ({ chunk, block })));
}

const commands = (examples: readonly Example[]): string[] => examples.map(({ command }) => command);

describe("examples", () => {
  it("are the commands of what is quoted, with verdict and place", () => {
    const note = "Text.\n\n- `docker container stats` watches\n- `docker network create <name>` makes one";
    expect(examplesIn(note, { at: 3, excerpt: [3, 4] })).toEqual([
      { command: "docker container stats", status: "runnable", note: "note.md", lines: [3, 3] },
      {
        command: "docker network create <name>",
        status: "template",
        fill: ["<name>"],
        note: "note.md",
        lines: [4, 4],
      },
    ]);
  });

  it("put slips right and say what the notes had", () => {
    expect(examplesIn("`dokcer ps` lists", { at: 1 })).toEqual([
      { command: "docker ps", status: "corrected", from: "dokcer ps", note: "note.md", lines: [1, 1] },
    ]);
  });

  it("never hold what its program would refuse, nor words that are no command", () => {
    const note =
      "`docker container frobnicate x`, `my_web_app`, `Dockerfile`, `--detach`, `docker ps --nonsense`";
    expect(examplesIn(note, { at: 1 })).toEqual([]);
  });

  it("give no verdict on a program that is not known", () => {
    expect(examplesIn("```sh\nfrobnicate --fast now\n```", { at: 1, excerpt: [1, 3] })).toEqual([
      { command: "frobnicate --fast now", note: "note.md", lines: [2, 2] },
    ]);
  });

  it("have the lines of a command in a fenced block", () => {
    const note = "```sh\n$ docker ps\nCONTAINER ID\n$ docker run \\\n  --rm nginx\n```";
    const [first, second] = examplesIn(note, { at: 1, excerpt: [1, 6] });
    expect(first).toMatchObject({ command: "docker ps", lines: [2, 2] });
    expect(second).toMatchObject({ status: "runnable", lines: [4, 5] });
  });

  it("are those of what the quotation belongs to, where it has none itself", () => {
    const note = "- `docker network inspect bridge` shows it\n  - one sees who is there";
    expect(commands(examplesIn(note, { at: 2 }))).toEqual(["docker network inspect bridge"]);
  });

  it("are not those of the neighbours", () => {
    const note = "- `docker ps` lists\n- the other says nothing";
    expect(examplesIn(note, { at: 2 })).toEqual([]);
  });

  it("begin with one that uses the flag that is asked about, from the same section", () => {
    const note = "Run `docker run --detach nginx`.\n\n- `--detach`: in the background, see `docker ps`";
    const flags = [["--detach", "-d"]];
    expect(commands(examplesIn(note, { at: 3, flags }))).toEqual(["docker run --detach nginx", "docker ps"]);
  });

  it("begin with one that has the flag in its other spelling", () => {
    const note = "Run `docker run -d nginx`.\n\n- `--detach`: in the background";
    const flags = [["--detach", "-d"]];
    expect(commands(examplesIn(note, { at: 3, flags }))).toEqual(["docker run -d nginx"]);
  });

  it("begin with one that has the flag among joined short ones", () => {
    const note = "Run `docker run -dit nginx`.\n\n- `--detach`: in the background";
    const flags = [["--detach", "-d"]];
    expect(commands(examplesIn(note, { at: 3, flags }))).toEqual(["docker run -dit nginx"]);
  });

  it("take one with the flag from elsewhere in the notes where the section has none, and say where", () => {
    const elsewhere = placesOf("# Other\n\n`docker run --rm nginx`", "deep/other.md");
    expect(examplesIn("`--rm` cleans up", { at: 1, flags: [["--rm"]], elsewhere })).toEqual([
      { command: "docker run --rm nginx", status: "runnable", note: "deep/other.md", lines: [3, 3] },
    ]);
  });

  it("take none from elsewhere where the section has one", () => {
    const elsewhere = placesOf("`docker run --rm redis`", "other.md");
    const note = "`docker run --rm nginx`\n\n- `--rm` cleans up";
    expect(commands(examplesIn(note, { at: 3, flags: [["--rm"]], elsewhere }))).toEqual([
      "docker run --rm nginx",
    ]);
  });

  it("take none from elsewhere that lacks the flag", () => {
    const elsewhere = placesOf("`docker ps`, not with `--rm`", "other.md");
    expect(examplesIn("`--rm` cleans up", { at: 1, flags: [["--rm"]], elsewhere })).toEqual([]);
  });

  it("with the flag begin with what can be pasted at once", () => {
    const note = "`docker run --rm <image>` and `docker run --rm nginx`";
    expect(commands(examplesIn(note, { at: 1, flags: [["--rm"]] }))).toEqual([
      "docker run --rm nginx",
      "docker run --rm <image>",
    ]);
  });

  it("are named once, by where they stand first", () => {
    const note = "- `docker ps`\n- `docker ps` again";
    expect(examplesIn(note, { at: 1, excerpt: [1, 2] })).toMatchObject([
      { command: "docker ps", lines: [1, 1] },
    ]);
  });

  it("are five at most", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const note = names.map((name) => `- \`docker stop ${name}\``).join("\n");
    expect(commands(examplesIn(note, { at: 1, excerpt: [1, 7] }))).toEqual(
      names.slice(0, 5).map((name) => `docker stop ${name}`),
    );
  });
});
