import { describe, expect, it } from "vitest";
import { noteChoices, placeChoices, readPlace } from "../../../../src/bot/commands/ask/question-place.js";
import { fixedNotes } from "../../support/fixed-notes.js";
import { STUDY_NOTES } from "../../support/study-notes.js";

const long = `${"deep/".repeat(40)}note.md`;
const { index } = fixedNotes({
  ...STUDY_NOTES,
  [long]: "# Long path\ntext",
  "git/run.md": "# Another run\ntext",
}).current();

describe("where to look", () => {
  it("is everywhere for a blank name", () => {
    expect(readPlace("  ", index)).toEqual({ filter: {} });
  });

  it("is a note by its path, also without folder, ending or capitals where that names one", () => {
    const ports = { filter: { note: "docker/ports.md" }, label: "docker/ports.md" };
    for (const name of ["docker/ports.md", "Docker/Ports.MD", "ports.md", " ports ", "docker/ports"]) {
      expect(readPlace(name, index), name).toEqual(ports);
    }
    expect(readPlace("run", index)).toBeUndefined();
    expect(readPlace("docker/run", index)?.label).toBe("docker/run.md");
  });

  it("is a tag, with its sign or without", () => {
    for (const name of ["#docker", "docker", "DOCKER"]) {
      expect(readPlace(name, index)).toEqual({ filter: { tag: "docker" }, label: "#docker" });
    }
  });

  it("is nowhere for a name that is not there", () => {
    expect(readPlace("kubernetes", index)).toBeUndefined();
  });

  it("of a path that is longer than a choice is told by its end, and comes back", () => {
    const choice = noteChoices("deep", index)[0];
    expect(choice?.name).toMatch(/^…(?:.*\/)?note\.md$/);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.value.length).toBeLessThanOrEqual(100);
    expect(readPlace(choice?.value ?? "", index)?.filter).toEqual({ note: long });
  });

  it("is offered with what begins so first", () => {
    expect(placeChoices("run", index).map(({ value }) => value)).toEqual(["docker/run.md", "git/run.md"]);
    expect(placeChoices("git", index).map(({ value }) => value)).toEqual(["git.md", "git/run.md"]);
    expect(placeChoices("docker", index).map(({ value }) => value)).toContain("#docker");
    expect(noteChoices("docker", index).map(({ value }) => value)).not.toContain("#docker");
  });
});
