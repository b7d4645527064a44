import type { CommandFacts } from "../../../src/shell/command-facts.js";
import { readProgramFacts } from "./program-facts.js";
import type { Random } from "./random.js";

const MOST_FLAGS = 3;
const VALUES = ["web", "main", "8080", "./src", "/etc/hosts", "v1.2.0", "app.yml", "10.0.0.0/8", "notes.txt"];

interface KnownCommand {
  readonly path: readonly string[];
  readonly flags: readonly string[];
}

/**
 * Makes up command lines of programs that the command tables know.
 *
 * @param taken flags that are not used: a section about another program's `--rm` would answer `--rm` too
 */
export function commandLineMaker(random: Random, taken: ReadonlySet<string>): () => string {
  const commands = readProgramFacts()
    .flatMap((facts) => collect([facts.program], facts))
    .map(({ path, flags }) => ({
      path,
      flags: flags.filter((spellings) => !spellings.split(" ").some((one) => taken.has(one))),
    }));
  return () => {
    const { path, flags } = random.pick(commands);
    const words = [...path];
    for (let i = random.between(0, MOST_FLAGS); i > 0 && flags.length > 0; i--) {
      // `-f --file =path`: spellings, then how a value is written.
      const parts = random.pick(flags).split(" ");
      words.push(random.pick(parts.filter((part) => part.startsWith("-"))));
      if (/^[=?]/.test(parts.at(-1) ?? "")) words.push(random.pick(VALUES));
    }
    if (random.next() < 0.5) words.push(random.pick(VALUES));
    return words.join(" ");
  };
}

function collect(path: readonly string[], facts: CommandFacts): KnownCommand[] {
  const flags = Object.keys(facts.flags ?? {}).filter((spelling) => spelling.startsWith("-"));
  const below = Object.entries(facts.commands ?? {}).flatMap(([name, inner]) =>
    inner ? collect([...path, name], inner) : [],
  );
  return [{ path, flags }, ...below];
}
