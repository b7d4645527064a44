import { z } from "zod";
import { DEMO_CHANNEL } from "./demo-world.js";
import type { DiscordServer } from "./discord-server/discord-server.js";
import { CALLBACK_TYPE, type InteractionHandle } from "./discord-server/interaction-record.js";
import type { ActResult } from "./page-protocol.js";

/** Source: https://docs.discord.com/developers/resources/message#create-message */
const CONTENT_LIMIT = 2000;

/** Forms that are open at once; an older one is forgotten, as when a person closes it. */
const OPEN_FORMS_LIMIT = 100;

const byPerson = z.object({ user: z.string(), locale: z.string().max(10) });
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const command = byPerson.extend({ name: z.string(), options });

const BODIES = {
  say: byPerson.extend({ text: z.string().trim().min(1).max(CONTENT_LIMIT) }),
  command,
  autocomplete: command.extend({ focused: z.string() }),
  component: byPerson.extend({ message: z.string(), customId: z.string(), values: z.array(z.string()) }),
  "message-command": byPerson.extend({ name: z.string(), message: z.string() }),
  form: z.object({
    interaction: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
};

type Bodies = { readonly [Name in keyof typeof BODIES]: z.infer<(typeof BODIES)[Name]> };

/** What people do on the page, done in the server; `undefined` for an act that there is not. */
export type PerformAct = (name: string, body: unknown) => Promise<ActResult> | undefined;

export function createPageActs(discord: DiscordServer): PerformAct {
  const forms = new Map<string, InteractionHandle>();
  const channel = DEMO_CHANNEL.id;

  const outcomeOf = async (handle: InteractionHandle): Promise<ActResult> => {
    await handle.acknowledged();
    if (handle.choices !== undefined) return { outcome: "choices", choices: handle.choices };
    if (handle.callback === undefined) return { outcome: "no-answer" };
    if (handle.callback.type !== CALLBACK_TYPE.MODAL || handle.modal === undefined)
      return { outcome: "done" };
    const [oldest] = forms.keys();
    if (forms.size >= OPEN_FORMS_LIMIT && oldest !== undefined) forms.delete(oldest);
    forms.set(handle.id, handle);
    return { outcome: "form", interaction: handle.id, form: handle.modal };
  };

  const acts: { readonly [Name in keyof Bodies]: (body: Bodies[Name]) => Promise<ActResult> } = {
    async say({ user, text }) {
      discord.say({ user, channel, content: text });
      return { outcome: "done" };
    },
    command: (act) => outcomeOf(discord.interact.command({ ...act, channel })),
    autocomplete: (act) => outcomeOf(discord.interact.autocomplete({ ...act, channel })),
    component: (act) => outcomeOf(discord.interact.component(act)),
    "message-command": (act) => outcomeOf(discord.interact.messageCommand(act)),
    async form({ interaction, values }) {
      const from = forms.get(interaction);
      if (from === undefined) throw new Error("that form is no longer open");
      const result = await outcomeOf(discord.interact.modal({ from, values }));
      if (result.outcome !== "no-answer") forms.delete(interaction);
      return result;
    },
  };

  const perform = async <Name extends keyof Bodies>(name: Name, body: unknown): Promise<ActResult> => {
    const read = BODIES[name].safeParse(body);
    if (!read.success) return { outcome: "refused", reason: z.prettifyError(read.error) };
    try {
      return await acts[name](read.data as Bodies[Name]);
    } catch (error) {
      return { outcome: "refused", reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return (name, body) => (Object.hasOwn(BODIES, name) ? perform(name as keyof Bodies, body) : undefined);
}
