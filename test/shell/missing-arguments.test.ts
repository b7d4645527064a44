import { describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";

describe("a flag or an argument that a program is refused without", () => {
  it.each([
    ["git archive", "git archive <tree-ish>"],
    ["git branch -d", "git branch -d <branch>"],
    ["git cat-file", "git cat-file <type> <object>"],
    ["git cat-file -p", "git cat-file -p <object>"],
    ["git config --global", "git config --global <name>"],
    ["git grep", "git grep <pattern>"],
    ["git merge-base a", "git merge-base a <commit>"],
    ["git restore --staged", "git restore --staged <file>"],
    ["git switch", "git switch <branch>"],
    ["tr a-z", "tr a-z <set2>"],
    ["diff -u a", "diff -u a <file>"],
    ["cat f | cut -s", "cat f | cut -s -f <list>"],
    ["systemctl restart", "systemctl restart <unit>"],
    ["pip install", "pip install <package>"],
    ["kubectl apply", "kubectl apply -f <file>"],
    ["kubectl run x", "kubectl run x --image=<image>"],
    ["kubectl run x -- sh", "kubectl run x --image=<image> -- sh"],
    ["kubectl scale deploy/x", "kubectl scale deploy/x --replicas=<count>"],
    ["kubectl create deployment x", "kubectl create deployment x --image=<image>"],
  ])("is put in as a placeholder: %s", (text, command) => {
    expect(checkCommand(text)).toMatchObject({ kind: "template", command });
    expect(checkCommand(command)).toMatchObject({ kind: "template", command });
  });

  it.each([
    "git branch --no-track x y",
    "git cat-file -p HEAD",
    "git config --list",
    "git grep -e a -e b",
    "git merge-base --octopus a",
    "git restore -p",
    "git stash -- a",
    "git stash -u",
    "git shortlog -sn",
    "kubectl top nodes",
    "git switch -",
    "git switch -c x origin/main",
    "git remote -v",
    "git worktree add ../x",
    "cat f | tr -d a",
    "cat f | cut -c1-3",
    "diff --from-file=a b",
    "systemctl status",
    "systemctl is-enabled nginx",
    "pip install -r requirements.txt",
    "pip install -e .",
    "kubectl apply -k .",
    "kubectl create job x --from cronjob/y",
    "kubectl run x --image nginx",
    "kubectl patch deploy x -p '{}'",
  ])("is not missed where another stands for it: %s", (text) => {
    expect(checkCommand(text)).toEqual({ kind: "runnable", command: text });
  });
});

describe("what is too much, or no subcommand", () => {
  it.each([
    "git clone a b c",
    "git init a b",
    "git remote foo",
    "git remote add a b c",
    "git stash foo",
    "git switch a b",
    "git worktree foo",
    "diff -u a b c",
    "tr a b c",
    "systemctl foo nginx",
    "kubectl apply a.yaml",
  ])("is refused: %s", (text) => {
    expect(checkCommand(text).kind).toBe("refused");
  });

  it("gets no verdict where an unknown flag may have taken it, or where names can be chosen", () => {
    expect(checkCommand("git switch --new-flag a b").kind).toBe("unknown-program");
    expect(checkCommand("git bisect fixed").kind).toBe("unknown-program");
  });

  it("is not said of a group that only wants its subcommand", () => {
    for (const text of ["git bisect", "git worktree", "git bundle", "git sparse-checkout", "kubectl auth"]) {
      expect(checkCommand(text)).toEqual({ kind: "not-a-command", reason: "incomplete" });
    }
  });
});
