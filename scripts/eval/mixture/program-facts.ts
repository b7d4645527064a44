import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramFacts } from "../../../src/shell/command-facts.js";

const FACTS = "src/shell/facts";
/** Programs of the owner's own subject: sections about them would be right answers. */
const SAME_SUBJECT = /^(?:docker|podman|nerdctl|buildah)/;

/** What the command tables know of programs of other subjects. */
export function readProgramFacts(): ProgramFacts[] {
  const files = readdirSync(FACTS).filter((file) => file.endsWith(".json") && file !== "index.json");
  return files
    .filter((file) => !SAME_SUBJECT.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(FACTS, file), "utf8")) as ProgramFacts);
}
