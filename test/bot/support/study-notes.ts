import type { Notes } from "../../../src/answer/notes.js";
import { fixedNotes } from "./fixed-notes.js";

/** Small notes in which one question has three matches. */
export const STUDY_NOTES = {
  "docker/run.md": [
    "---",
    "tags: [docker, basics]",
    "---",
    "# Containers",
    "",
    "## Background",
    "`--detach` runs the container in the background: `docker run --detach nginx`.",
    "",
    "## Names",
    "- `--name` gives the container a name",
    "",
  ].join("\n"),
  "docker/ports.md": [
    "---",
    "tags: [docker]",
    "---",
    "# Ports",
    "A container in the background has ports: `docker run --publish 80:80 --detach nginx`",
    "",
  ].join("\n"),
  "git.md": "# Branches\n`git switch` goes to a branch in the background of a container.\n",
};

export const studyNotes = (): Notes => fixedNotes(STUDY_NOTES);
