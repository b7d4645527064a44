import { ApplicationCommandType } from "discord.js";
import { loadNotes } from "../../src/answer/load-notes.js";
import type { Command } from "../../src/bot/commands/command.js";
import { HANDLERS } from "../../src/bot/commands/handlers.js";
import { freeMemory } from "../../src/bot/free-memory.js";
import { runBot } from "../../src/bot/main.js";
import { noticeMessage } from "../../src/bot/render/notice-message.js";
import { createAskedStore } from "../../src/store/asked-store.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";

// The bot as `ask-latency` measures it, in a process of its own: with a command for an empty reply, and without a limit
// to what one person may ask. Its argument is the data folder.
const emptyCommand: Command = {
  definition: { type: ApplicationCommandType.ChatInput, name: "empty", description: "An empty reply" },
  run: () => ({ ...noticeMessage("."), ephemeral: false }),
};

const [, , dataFolder = ""] = process.argv;
process.exitCode = await runBot(
  process.env,
  process,
  async () => {
    const notes = await loadNotes({ notes: "notes", now: Date.now, onWarning: () => {} });
    const database = await openDatabase({ dataFolder });
    return {
      notes,
      asked: createAskedStore(database),
      quiz: createQuizStore(database),
      close: database.close,
    };
  },
  {
    handlers: { ...HANDLERS, commands: [...HANDLERS.commands, emptyCommand] },
    fairUse: { take: () => undefined },
    freeMemory,
  },
);
