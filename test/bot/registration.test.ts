import { describe, expect, it, vi } from "vitest";
import { askCommand } from "../../src/bot/commands/ask/ask-command.js";
import { registerCommands } from "../../src/bot/registration.js";

const { definition } = askCommand;

/** The definition as Discord lists it: its own fields added, what is empty filled in, keys and sets in another order. */
const listed = {
  ...Object.fromEntries(Object.entries(definition).reverse()),
  id: "1",
  application_id: "2",
  version: "3",
  default_member_permissions: null,
  nsfw: false,
  dm_permission: true,
  contexts: [2, 1, 0],
  integration_types: [1, 0],
  options: definition.options?.map((option) => ({ autocomplete: false, choices: [], ...option })),
};

async function register(registered: unknown) {
  const rest = { get: vi.fn(async () => registered), put: vi.fn(async () => []) };
  return { outcome: await registerCommands(rest, "2", [definition]), rest };
}

describe("registration", () => {
  it("writes nothing when Discord lists the same in its own way, translations asked for", async () => {
    const { outcome, rest } = await register([listed]);
    expect(outcome).toBe("unchanged");
    expect(rest.put).not.toHaveBeenCalled();
    expect(rest.get).toHaveBeenCalledWith("/applications/2/commands", {
      query: new URLSearchParams({ with_localizations: "true" }),
    });
  });

  it.each([
    ["none is registered", []],
    ["one more is registered", [listed, { ...listed, name: "old" }]],
    ["a translation differs", [{ ...listed, name_localizations: { ja: "質問" } }]],
    ["a context is missing", [{ ...listed, contexts: [0] }]],
    [
      "an option was not required",
      [{ ...listed, options: [{ ...definition.options?.[0], required: false }] }],
    ],
    ["it is of another type", [{ ...listed, type: 2 }]],
  ])("writes all when %s", async (_, registered) => {
    const { outcome, rest } = await register(registered);
    expect(outcome).toBe("updated");
    expect(rest.put).toHaveBeenCalledExactlyOnceWith("/applications/2/commands", { body: [definition] });
  });

  it("fails loudly when what is listed is no list", async () => {
    await expect(register({ message: "hm" })).rejects.toThrow("expected a list of commands, got object");
  });
});
