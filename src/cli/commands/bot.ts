import { UserError } from "../../user-error.js";
import type { Registration } from "./command.js";

/** `bot` alone is started before the terminal's commands are read; what comes here has words too many. */
export function registerBot({ program }: Registration): void {
  program
    .command("bot")
    .description(
      "serve Discord: /ask, /quiz and more; settings come from the environment or .env (see .env.example)",
    )
    .action(() => {
      throw new UserError("usage", "bot takes no further words");
    });
}
