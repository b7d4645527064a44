#!/usr/bin/env node
// The one command `studybot`: `bot` serves Discord, everything else is the terminal's. Each is loaded only when asked.
if (process.argv[2] === "bot") await import("./bot/main.js");
else await import("./cli/main.js");
