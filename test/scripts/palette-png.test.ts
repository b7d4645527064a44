import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { palettePng } from "../../scripts/pictures/palette-png.js";

function picture(width: number, height: number, colour: (x: number, y: number) => readonly number[]): PNG {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) png.data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return png;
}

it("is the same picture where it has no more than 256 colours", () => {
  const drawn = picture(32, 7, (x, y) => [x, y * 9, 200]);
  const read = PNG.sync.read(palettePng(drawn));
  expect([read.width, read.height]).toEqual([32, 7]);
  expect(read.data.equals(drawn.data)).toBe(true);
});

it("keeps common colours as they are, and rare ones close, where there are more", () => {
  // A plain ground, with every shade of green and red in a corner.
  const drawn = picture(120, 120, (x, y) => (x < 40 && y < 40 ? [x * 6, y * 6, 10] : [30, 31, 34]));
  const read = PNG.sync.read(palettePng(drawn));
  const at = (x: number, y: number) => [...read.data.subarray((y * 120 + x) * 4, (y * 120 + x) * 4 + 3)];
  expect(at(100, 100)).toEqual([30, 31, 34]);
  for (const [x, y] of [
    [0, 0],
    [39, 39],
    [0, 39],
    [20, 17],
  ] as const) {
    const [red = 0, green = 0] = at(x, y);
    expect(Math.hypot(red - x * 6, green - y * 6)).toBeLessThan(30);
  }
});
