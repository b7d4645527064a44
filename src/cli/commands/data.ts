import type { Registration } from "./command.js";

/** `studybot data`: a backup of everything that is kept, and the way back. */
export function registerData({ program, io }: Registration): void {
  const data = program
    .command("data")
    .description("back up and restore everything that is kept")
    .addHelpText("after", "\nThe database is that of the bot: DATABASE_URL, or a file in STUDYBOT_DATA.");
  data
    .command("export")
    .description("write every table as JSON lines, from SQLite and PostgreSQL alike")
    .argument("[file]", "where to; standard output when left out, or -")
    .action(async (file: string | undefined) => {
      const { exportAction } = await import("../actions/data-export.js");
      await exportAction(file, io);
    });
  data
    .command("import")
    .description("read back what export wrote: all of it, or nothing where something is wrong")
    .argument("<file>", "what export wrote; - for standard input")
    .option("--replace", "delete what is in the database first")
    .action(async (file: string, { replace }: { readonly replace?: true }) => {
      const { importAction } = await import("../actions/data-import.js");
      await importAction({ file, replace: replace === true }, io);
    });
}
