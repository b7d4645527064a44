import type { APIApplicationCommandSubcommandOption, ApplicationCommandOptionType } from "discord.js";
import type { Command } from "../../commands/command.js";

/** One of the things that `/quiz` does: its part of the definition, and what answers it. */
export interface Subcommand extends Pick<Command, "autocomplete"> {
  readonly definition: APIApplicationCommandSubcommandOption & {
    readonly type: ApplicationCommandOptionType.Subcommand;
  };
  readonly run: Command["run"];
  /** Whether a late reply is announced to the person alone. */
  readonly isPrivate: (request: Parameters<NonNullable<Command["isPrivate"]>>[0]) => boolean;
}
