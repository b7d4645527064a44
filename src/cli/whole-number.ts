import { InvalidArgumentError } from "commander";

/**
 * Reads an option's value that is a whole number from 1 on.
 *
 * @throws InvalidArgumentError saying what was expected; commander adds what came
 */
export function wholeNumber({ to }: { readonly to: number }): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= 1 && number <= to) return number;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${to}.`);
  };
}
