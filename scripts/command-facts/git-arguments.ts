import type { CommandFacts } from "../../src/shell/command-facts.js";

/** Only what git refuses without: its other commands have a default, or another form. */
export const gitArguments: Readonly<Record<string, CommandFacts>> = {
  clone: { args: ["repository", "directory?"] },
  mv: { args: ["source+", "destination"] },
  rm: { args: ["path+"], free: ["--pathspec-from-file"] },
  "cherry-pick": { args: ["commit+"], free: ["--continue", "--abort", "--skip", "--quit", "--stdin"] },
  revert: { args: ["commit+"], free: ["--continue", "--abort", "--skip", "--quit"] },
  blame: { args: ["file+"] },
  "remote add": { args: ["name", "url"] },
  "remote remove": { args: ["name"], aliases: ["rm"] },
  "remote rename": { args: ["old", "new"] },
  "remote set-url": { args: ["name", "url", "argument*"], free: ["--add", "--delete"] },
  "remote get-url": { args: ["name"] },
  "worktree add": { args: ["path", "commit?"] },
  "worktree remove": { args: ["worktree"] },
  "submodule add": { args: ["repository", "path?"] },
};
