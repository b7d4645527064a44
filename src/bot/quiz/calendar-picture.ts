import { PNG } from "pngjs";
import { addDays, weekStart } from "../../quiz/local-date.js";
import type { ActiveDay } from "../../quiz/quiz-store.js";

/** Weeks that the picture shows, the present one included. */
export const CALENDAR_WEEKS = 12;

const WEEK_DAYS = 7;

/** In pixels. */
const SQUARE = 36;
const GAP = 8;
const RADIUS = 7;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * From no answer to `SHADES.length - 1` or more. One green, ever less transparent: it stands out from Discord's dark
 * ground and from its light one the more, the more answers there are.
 */
const SHADES: readonly Colour[] = [
  [128, 132, 142, 70],
  [46, 160, 67, 90],
  [46, 160, 67, 145],
  [46, 160, 67, 200],
  [46, 160, 67, 255],
];

/** Answers at which each further shade begins. */
const STEPS = [1, 3, 6, 10] as const;

/** The dates that the picture shows, earliest first, with the answers of each. @param today `2026-03-29` */
export function calendarDays(days: readonly ActiveDay[], today: string): ReadonlyMap<string, number> {
  const answers = new Map(days.map(({ localDate, answered }) => [localDate, answered]));
  const first = addDays(weekStart(today), -WEEK_DAYS * (CALENDAR_WEEKS - 1));
  const shown = new Map<string, number>();
  for (let date = first; date <= today; date = addDays(date, 1)) shown.set(date, answers.get(date) ?? 0);
  return shown;
}

/**
 * A calendar of the last weeks as PNG: a column for each week, Monday on top, a square for each day, of stronger green
 * for more answers. Days to come are left out.
 */
export function calendarPicture(days: readonly ActiveDay[], today: string): Buffer {
  const width = CALENDAR_WEEKS * (SQUARE + GAP) + GAP;
  const height = WEEK_DAYS * (SQUARE + GAP) + GAP;
  const png = new PNG({ width, height });
  const counts = [...calendarDays(days, today).values()];
  for (const [place, count] of counts.entries()) {
    const left = GAP + Math.floor(place / WEEK_DAYS) * (SQUARE + GAP);
    const top = GAP + (place % WEEK_DAYS) * (SQUARE + GAP);
    drawSquare(png, left, top, STEPS.filter((step) => count >= step).length);
  }
  return PNG.sync.write(png);
}

function drawSquare(png: PNG, left: number, top: number, shade: number): void {
  const [red, green, blue, alpha] = SHADES[shade] ?? [0, 0, 0, 0];
  for (let y = 0; y < SQUARE; y++) {
    for (let x = 0; x < SQUARE; x++) {
      const at = ((top + y) * png.width + left + x) * 4;
      png.data.set([red, green, blue, Math.round(alpha * coverage(x, y))], at);
    }
  }
}

/** How much of a pixel is within the square's rounded corners, from 0 to 1. */
function coverage(x: number, y: number): number {
  const beyond = (at: number): number => Math.max(RADIUS - at - 0.5, at + 0.5 - (SQUARE - RADIUS), 0);
  return Math.min(Math.max(RADIUS + 0.5 - Math.hypot(beyond(x), beyond(y)), 0), 1);
}
