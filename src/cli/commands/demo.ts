import { UserError } from "../../user-error.js";
import type { Registration } from "./command.js";

/** `demo` as the first word is started before the terminal's commands are read; here it has its place in the help. */
export function registerDemo({ program }: Registration): void {
  program
    .command("demo")
    .description("open a preview of the bot in the browser; studybot demo --help says more")
    .action(() => {
      throw new UserError("usage", "demo comes first: studybot demo");
    });
}
