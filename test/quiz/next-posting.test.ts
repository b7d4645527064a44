import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { addDays, localDate, momentOf } from "../../src/quiz/local-date.js";
import { nextPosting, parseTime } from "../../src/quiz/next-posting.js";

const HOUR = 60 * 60_000;
const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "America/Nuuk",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "UTC",
);
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const moments = fc.integer({ min: Date.parse("2009-01-01"), max: Date.parse("2035-01-01") });

test.each([
  [
    "a time that the clocks leave out is moved on",
    "2026-03-29",
    "02:30",
    "Europe/Berlin",
    "2026-03-29T01:30:00Z",
  ],
  [
    "of a time that they show twice it is the first",
    "2026-10-25",
    "02:30",
    "Europe/Berlin",
    "2026-10-25T00:30:00Z",
  ],
  [
    "the same where they go back half an hour",
    "2026-04-05",
    "01:45",
    "Australia/Lord_Howe",
    "2026-04-04T14:45:00Z",
  ],
  ["midnight may be left out", "2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:30:00Z"],
  ["an evening's last hour may be left out", "2024-03-30", "23:30", "America/Nuuk", "2024-03-31T01:30:00Z"],
])("%s", (_, date, time, zone, expected) => {
  expect(new Date(momentOf(date, time, zone)).toISOString()).toBe(new Date(expected).toISOString());
});

test("a date that a zone leaves out has no posting", () => {
  const schedule = { time: "09:00", zone: "Pacific/Apia" };
  const before = nextPosting(schedule, { after: Date.parse("2011-12-29T00:00:00Z") });
  const after = nextPosting(schedule, { after: before.at });
  expect([before.date, after.date]).toEqual(["2011-12-29", "2011-12-31"]);
});

test("postings follow each other date by date, each at a moment of its own", () => {
  fc.assert(
    fc.property(zones, times, moments, (zone, time, from) => {
      let last = nextPosting({ time, zone }, { after: from });
      for (let day = 0; day < 40; day += 1) {
        const next = nextPosting({ time, zone }, { after: last.at, afterDate: last.date });
        const samoa = zone === "Pacific/Apia" && next.date === "2011-12-31";
        expect(next.date).toBe(addDays(last.date, samoa ? 2 : 1));
        expect(next.at - last.at).toBeGreaterThanOrEqual(22 * HOUR);
        expect(next.at - last.at).toBeLessThanOrEqual(26 * HOUR);
        last = next;
      }
    }),
    { numRuns: 60 },
  );
});

test("the next posting is the soonest after a moment, on the clock's time unless the clocks leave it out", () => {
  fc.assert(
    fc.property(zones, times, moments, (zone, time, after) => {
      const { at, date } = nextPosting({ time, zone }, { after });
      expect(at).toBeGreaterThan(after);
      expect(at - after).toBeLessThanOrEqual(26 * HOUR);
      const shown = DateTime.fromMillis(at, { zone });
      const wall = DateTime.fromISO(`${date}T${time}`, { zone: "utc" });
      const moved = DateTime.fromISO(shown.toISO({ includeOffset: false }) ?? "", { zone: "utc" })
        .diff(wall)
        .toMillis();
      // Nothing is moved back, and nothing by more than the clocks ever leave out.
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(HOUR);
      if (moved === 0) expect(localDate(at, zone)).toBe(date);
    }),
  );
});

test("whatever zone and time are set to, and whenever, no date is asked twice and dates only go on", () => {
  const change = fc.record({ zone: zones, time: times, wait: fc.integer({ min: 0, max: 30 * HOUR }) });
  fc.assert(
    fc.property(moments, fc.array(change, { minLength: 1, maxLength: 20 }), (from, changes) => {
      let now = from;
      const asked: string[] = [];
      for (const { zone, time, wait } of changes) {
        let due = nextPosting({ zone, time }, { after: now, afterDate: asked.at(-1) });
        now += wait;
        while (due.at <= now) {
          asked.push(due.date);
          due = nextPosting({ zone, time }, { after: due.at, afterDate: due.date });
        }
      }
      expect(asked).toEqual([...new Set(asked)].sort());
    }),
  );
});

test("times are read as people type them", () => {
  expect(["9:05", " 09:05 ", "21:30", "0:00"].map(parseTime)).toEqual(["09:05", "09:05", "21:30", "00:00"]);
  expect(["24:00", "9", "9:5", "12:60", "9:00 pm", "-1:00", ""].map(parseTime)).toEqual(
    Array(7).fill(undefined),
  );
});

test("what is no date, time or zone is said with its value", () => {
  expect(() => momentOf("2026-03-10", "09:00", "Mars/Olympus")).toThrow(/Mars\/Olympus/);
  expect(() => momentOf("2026-02-30", "09:00", "UTC")).toThrow(/2026-02-30/);
  expect(() => localDate(Number.NaN, "UTC")).toThrow(/NaN/);
});
