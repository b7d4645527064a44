import type { DailyChannel, FindResult, SendResult } from "../../src/quiz/daily-channel.js";
import type { PauseReason, Tally } from "../../src/quiz/posting.js";

interface FakeMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string;
  readonly postingId: string;
  readonly nonce: string;
  readonly sentAt: number;
  solution?: Tally;
}

/** Discord takes a message whose nonce came within the past few minutes for the same. */
const NONCE_MS = 3 * 60_000;

/** Discord's channels in memory: every process of a test talks to the same. */
export function createFakeDiscord(clock: () => number) {
  const messages: FakeMessage[] = [];
  const told: { readonly guildId: string; readonly reason: PauseReason }[] = [];
  const refusals = new Map<string, Exclude<PauseReason, "off">>();
  const channel: DailyChannel = {
    async send(posting): Promise<SendResult> {
      const reason = refusals.get(posting.channelId);
      if (reason !== undefined) return { kind: "refused", reason };
      const now = clock();
      const same = messages.find(({ nonce, sentAt }) => nonce === posting.nonce && now - sentAt < NONCE_MS);
      if (same !== undefined) return { kind: "sent", messageId: same.id };
      const id = `m${messages.length + 1}`;
      const { id: postingId, channelId, guildId, nonce } = posting;
      messages.push({ id, channelId, guildId, postingId, nonce, sentAt: now });
      return { kind: "sent", messageId: id };
    },
    async find(posting): Promise<FindResult> {
      const reason = refusals.get(posting.channelId);
      if (reason !== undefined) return { kind: "refused", reason };
      const found = messages.find(
        (message) =>
          message.channelId === posting.channelId &&
          message.postingId === posting.id &&
          message.sentAt >= posting.createdAt,
      );
      return found === undefined ? { kind: "absent" } : { kind: "found", messageId: found.id };
    },
    async showSolution(posting, tally) {
      const message = messages.find(({ id }) => id === posting.messageId);
      if (message === undefined) return "gone";
      message.solution = tally;
      return "shown";
    },
    async tellPaused(settings, reason) {
      told.push({ guildId: settings.guildId, reason });
    },
  };
  return { channel, messages, told, refusals };
}

/** Thrown where a process dies: nothing after it runs. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/**
 * The functions of a port as a process sees them that dies at one of its calls. `calls` counts down to the call at
 * which it dies, before or after the call has had its effect; from then on every call dies.
 */
export function mortal<Port extends object>(port: Port, life: Life): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method = Reflect.get(target, name, receiver) as unknown;
      if (typeof method !== "function") return method;
      return async (...given: unknown[]) => {
        life.step("before", String(name));
        const result = await Reflect.apply(method, target, given);
        life.step("after", String(name));
        return result;
      };
    },
  });
}

export interface Life {
  readonly step: (when: "before" | "after", name: string) => void;
  readonly dead: () => boolean;
}

/** @param diesAt the step, from 1, at which the process dies; each call of a port has two @default never */
export function createLife(diesAt = Number.POSITIVE_INFINITY): Life {
  let steps = 0;
  return {
    step(when, name) {
      steps += 1;
      if (steps >= diesAt) throw new Crash(`the process died ${when} ${name}`);
    },
    dead: () => steps >= diesAt,
  };
}
