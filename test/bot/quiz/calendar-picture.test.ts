import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { calendarDays, calendarPicture } from "../../../src/bot/quiz/calendar-picture.js";

/** A Wednesday. */
const TODAY = "2026-07-01";

/** The colour in the middle of a day's square, `undefined` where nothing is drawn. */
function colourAt(picture: Buffer, week: number, day: number): readonly number[] | undefined {
  const png = PNG.sync.read(picture);
  const at = ((8 + day * 44 + 18) * png.width + 8 + week * 44 + 18) * 4;
  return png.data[at + 3] === 0 ? undefined : [...png.data.subarray(at, at + 4)];
}

it("has a square for each day of twelve weeks up to today, and none for days to come", () => {
  const days = calendarDays([], TODAY);
  expect([...days.keys()].at(0)).toBe("2026-04-13");
  expect([...days.keys()].at(-1)).toBe(TODAY);
  const picture = calendarPicture([], TODAY);
  expect(colourAt(picture, 0, 0)).toBeDefined();
  expect(colourAt(picture, 11, 2)).toBeDefined();
  expect(colourAt(picture, 11, 3)).toBeUndefined();
});

it("is of another shade for a day with more answers, and leaves out what is too long ago", () => {
  const day = (localDate: string, answered: number) => ({ localDate, answered, right: 0 });
  const picture = calendarPicture(
    [day("2020-01-01", 9), day("2026-06-29", 1), day("2026-06-30", 4), day(TODAY, 400)],
    TODAY,
  );
  const shades = [0, 1, 2].map((weekDay) => String(colourAt(picture, 11, weekDay)));
  expect(new Set([...shades, String(colourAt(picture, 10, 0))]).size).toBe(4);
});

it("stands out the more, the more answers a day has, on a dark ground and on a light one", () => {
  const counts = [1, 3, 6, 10];
  const days = counts.map((answered, place) => ({ localDate: `2026-06-${22 + place}`, answered, right: 0 }));
  const picture = calendarPicture(days, TODAY);
  for (const ground of [0x2b, 0xff]) {
    const distances = counts.map((_, place) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = colourAt(picture, 10, place) ?? [];
      return Math.hypot(...[red, green, blue].map((each) => ((each - ground) * alpha) / 255));
    });
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(new Set(distances).size).toBe(counts.length);
  }
});
