import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { createInFlight } from "../../src/bot/in-flight.js";
import { REST_AFTER_START_MS, REST_MS, startMemoryRest } from "../../src/bot/memory-rest.js";
import { createManualClock } from "../../src/demo/discord-server/manual-clock.js";

function start({ free = async (): Promise<void> => {} } = {}) {
  const clock = createManualClock();
  const inFlight = createInFlight();
  const freeing = vi.fn(free);
  const onFailure = vi.fn();
  let readAt = 0;
  const end = startMemoryRest({
    inFlight,
    notesReadAt: () => readAt,
    free: freeing,
    onFailure,
    timer: clock.schedule,
  });
  return {
    clock,
    inFlight,
    free: freeing,
    onFailure,
    end,
    readNotes: () => void readAt++,
    /** Lets so many looks come. */
    async look(ms: number, times = 1) {
      for (let i = 0; i < times; i++) {
        clock.advance(ms);
        await nextTurn();
      }
    },
  };
}

it("memory is given back once after the start, and not again while nothing is done", async () => {
  const { clock, free, look } = start();
  expect(free).not.toHaveBeenCalled();
  await look(REST_AFTER_START_MS);
  expect(free).toHaveBeenCalledOnce();
  await look(REST_MS, 10);
  expect(free).toHaveBeenCalledOnce();
  expect(clock.pending()).toBe(1);
});

it("who is waiting for an answer does not wait for memory", async () => {
  const { inFlight, free, look } = start();
  let answer = (): void => {};
  inFlight.add(
    new Promise<void>((resolve) => {
      answer = resolve;
    }),
  );
  await look(REST_AFTER_START_MS, 5);
  expect(free).not.toHaveBeenCalled();
  answer();
  await nextTurn();
  await look(REST_AFTER_START_MS);
  expect(free).toHaveBeenCalledOnce();
});

it.each([
  ["a question", ({ inFlight }: ReturnType<typeof start>) => inFlight.add(Promise.resolve())],
  ["notes that are read anew", ({ readNotes }: ReturnType<typeof start>) => readNotes()],
])("after %s memory is given back when a whole while has passed without more", async (_, use) => {
  const rest = start();
  await rest.look(REST_AFTER_START_MS);
  for (let i = 0; i < 5; i++) {
    use(rest);
    await rest.look(REST_MS);
  }
  expect(rest.free).toHaveBeenCalledOnce();
  await rest.look(REST_MS);
  expect(rest.free).toHaveBeenCalledTimes(2);
});

it("where memory cannot be given back it is told once and not tried again", async () => {
  const error = new Error("no inspector");
  const { clock, free, onFailure, look } = start({ free: () => Promise.reject(error) });
  await look(REST_AFTER_START_MS);
  await look(REST_MS, 3);
  expect(free).toHaveBeenCalledOnce();
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(error);
  expect(clock.pending()).toBe(0);
});

it("no timer is left when it is ended, also while memory is given back", async () => {
  const { clock, end } = start();
  end();
  expect(clock.pending()).toBe(0);

  let given = (): void => {};
  const other = start({
    free: () =>
      new Promise<void>((resolve) => {
        given = resolve;
      }),
  });
  other.clock.advance(REST_AFTER_START_MS);
  other.end();
  given();
  await nextTurn();
  expect(other.clock.pending()).toBe(0);
});
