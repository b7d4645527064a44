import { figPrograms } from "./fig-programs.js";
import { helpedPrograms } from "./helped-programs.js";
import { namedPrograms, plainPrograms } from "./plain-programs.js";
import type { ProgramSource } from "./program-source.js";

const WORDS = new Set("at code command open parallel patch strings".split(" "));
/** Known by their Fig specs alone. */
const MORE_FIGS =
  "bat bundle cal composer django-admin dotnet eslint exa eza fd firebase flutter fzf gem heroku jest julia jupyter k3d k9s kind kubectx kubens laravel next ng nuxi od php playwright pre-commit prettier prisma rails rake rbenv sftp swift task tldr truncate turbo vercel vue wrangler zoxide".split(
    " ",
  );

export const programSources: Readonly<Record<string, ProgramSource>> = {
  ...Object.fromEntries(
    Object.entries(namedPrograms).map(([name, about]) => [
      name,
      { about, style: "none" as const, ...(WORDS.has(name) ? { word: true as const } : {}) },
    ]),
  ),
  ...Object.fromEntries(MORE_FIGS.map((name) => [name, {}])),
  ...plainPrograms,
  ...figPrograms,
  ...helpedPrograms,
};

/** Names that mean another program, or a command of one. */
export const sameProgram: Readonly<Record<string, string>> = {
  ".": "source",
  "docker-compose": "docker compose",
  k: "kubectl",
  mawk: "awk",
  nodejs: "node",
  pip3: "pip",
  python2: "python",
  python3: "python",
  vi: "vim",
  view: "vim",
};
