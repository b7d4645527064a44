import type { IndexArguments } from "../actions/index-notes.js";
import type { Registration } from "./command.js";
import { DEFAULT_NOTES, NOTES_FOLDER } from "./notes-option.js";

interface IndexFlags {
  readonly notes: string;
  readonly drafts: boolean;
  readonly check?: true;
}

/** `studybot index`: reads the notes ahead of the questions. */
export function registerIndex({ program, io, done }: Registration): void {
  program
    .command("index")
    .description("read the notes now, so that the next question is answered at once")
    .option("--notes <dir>", NOTES_FOLDER, io.env.STUDYBOT_NOTES || DEFAULT_NOTES)
    .option("--no-drafts", "leave out notes whose front matter says draft: true")
    .option("--check", "only say whether what was read is of the notes as they are now")
    .addHelpText("after", "\nExit codes: 0 done or fresh, 1 stale (--check), 2 usage or error.")
    .action(async (flags: IndexFlags) => {
      const { indexAction } = await import("../actions/index-notes.js");
      const args: IndexArguments = {
        notes: flags.notes === "" ? DEFAULT_NOTES : flags.notes,
        drafts: flags.drafts,
        check: flags.check === true,
      };
      done(await indexAction(args, io));
    });
}
