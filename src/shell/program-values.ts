import type { Command, Flag } from "./command-table.js";

/** Values that git reads as true or false. */
const GIT_BOOLEAN = "true|false|yes|no|on|off|1|0";
/** By the command and the flag, where a program takes only these values. */
const FLAG_VALUES: Readonly<Record<string, RegExp>> = {
  "git pull --rebase": new RegExp(`^(?:${GIT_BOOLEAN}|merges|m|interactive|i)$`, "i"),
};
/** Octal digits up to 07777, as chmod reads a mode of digits. */
const OCTAL_MODE = /^0*[0-7]{1,4}$/;

/** Why a program other than docker refuses this value of this flag; undefined where it is not known to. */
export function refusedProgramFlag(command: Command, flag: Flag, value: string): string | undefined {
  const key = `${command.path.join(" ")} ${flag.canonical}`;
  const values = Object.hasOwn(FLAG_VALUES, key) ? FLAG_VALUES[key] : undefined;
  return values === undefined || values.test(value) ? undefined : `no value of ${flag.canonical}: ${value}`;
}

/** Why a program other than docker refuses this argument; undefined where it is not known to. */
export function refusedProgramArgument(
  command: Command,
  index: number,
  value: string,
  flags: readonly string[],
): string | undefined {
  if (command.path.join(" ") !== "chmod" || index > 0) return undefined;
  if (flags.some((flag) => flag.startsWith("--ref")) || !/^\d+$/.test(value)) return undefined;
  return OCTAL_MODE.test(value) ? undefined : `no mode of a file: ${value}`;
}
