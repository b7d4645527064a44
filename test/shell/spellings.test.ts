import { describe, expect, it } from "vitest";
import {
  commandSpellings,
  describeCommand,
  describeFlag,
  flagSpellings,
  flagsOf,
  isKnownProgram,
  knownPrograms,
  subcommandsOf,
} from "../../src/shell/spellings.js";

const joined = (paths: string[][]) => paths.map((path) => path.join(" "));

describe("the spellings of a command", () => {
  it("puts the canonical one first, whichever was asked for", () => {
    expect(joined(commandSpellings(["docker", "top"]))).toEqual(["docker container top", "docker top"]);
    expect(joined(commandSpellings(["docker", "container", "top"]))).toEqual([
      "docker container top",
      "docker top",
    ]);
    expect(joined(commandSpellings(["docker", "ps"]))).toEqual([
      "docker container ls",
      "docker ps",
      "docker container list",
      "docker container ps",
    ]);
    expect(joined(commandSpellings(["npm", "i"]))).toEqual(["npm install", "npm i", "npm add"]);
  });

  it("knows that docker-compose is docker compose", () => {
    expect(joined(commandSpellings(["docker-compose", "up"]))).toEqual([
      "docker compose up",
      "docker-compose up",
    ]);
  });

  it("knows the short names of Kubernetes' resources", () => {
    expect(joined(commandSpellings(["kubectl", "get", "po"])).slice(0, 3)).toEqual([
      "kubectl get pods",
      "k get pods",
      "kubectl get pod",
    ]);
  });

  it("gives back what it does not know", () => {
    expect(commandSpellings(["frobnicate", "x"])).toEqual([["frobnicate", "x"]]);
    expect(joined(commandSpellings(["docker", "ps", "x"]))).toContain("docker container ls x");
  });
});

describe("the spellings of a flag", () => {
  const run = ["docker", "container", "run"];

  it("puts the canonical one first and minds the case", () => {
    expect(flagSpellings("-d", run)).toEqual(["--detach", "-d"]);
    expect(flagSpellings("--net", run)).toEqual(["--network", "--net"]);
    expect(flagSpellings("-D", run)).toEqual(["-D"]);
    expect(flagSpellings("-P", run)).toEqual(["--publish-all", "-P"]);
    expect(flagSpellings("--nothing", run)).toEqual(["--nothing"]);
    expect(flagSpellings("-x", ["frobnicate"])).toEqual(["-x"]);
  });

  it("is the same for a command and its other name", () => {
    for (const flag of flagsOf(run)) {
      for (const spelling of flag.spellings) {
        expect(flagSpellings(spelling, ["docker", "run"])).toEqual(flagSpellings(spelling, run));
      }
    }
    expect(flagsOf(run).length).toBeGreaterThan(90);
  });
});

describe("what the table says", () => {
  it("describes commands and flags in English", () => {
    expect(describeCommand(["docker", "top"])).toBe("Display the running processes of a container");
    expect(describeFlag("-d", ["docker", "run"])).toBe("Run container in background and print container ID");
    expect(describeFlag("--rm", ["docker", "run"])).toMatch(/remove the\s+container/);
    expect(describeCommand(["docker", "nothing"])).toBeUndefined();
    expect(describeFlag("--nothing", ["docker", "run"])).toBeUndefined();
  });

  it("lists programs, subcommands and flags", () => {
    expect(knownPrograms()).toEqual(
      expect.arrayContaining(["docker", "docker-compose", "git", "kubectl", "pip3"]),
    );
    expect(isKnownProgram("constructor")).toBe(false);
    expect(isKnownProgram("../index")).toBe(false);
    expect(subcommandsOf(["docker", "container"])).toContain("stats");
    expect(subcommandsOf(["nothing"])).toEqual([]);
    expect(flagsOf(["nothing"])).toEqual([]);
  });

  it("covers every program that it lists with a facts file of its name", () => {
    for (const name of knownPrograms()) expect(isKnownProgram(name), name).toBe(true);
  });
});
