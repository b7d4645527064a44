import { expect, it } from "vitest";
import { formatTimestamp } from "../../../src/demo/page/timestamp.js";

const NOW = Date.UTC(2025, 0, 1);
const seconds = NOW / 1000;
const format = (at: number, style: string, locale = "en-US") =>
  formatTimestamp(at, style, { locale, now: NOW });

it.each([
  [0, "now"],
  [-45, "45 seconds ago"],
  [598, "in 10 minutes"],
  [-3598, "1 hour ago"],
  [3600, "in 1 hour"],
  [-86_400 * 3, "3 days ago"],
  [86_400 * 366, "next year"],
])("a time %i s from now is told as %s", (difference, text) => {
  expect(format(seconds + difference, "R")).toBe(text);
});

it("is told in the person's language", () => {
  expect(format(seconds - 120, "R", "ja")).toBe("2 分前");
  expect(format(seconds, "D", "zh-CN")).toMatch(/202[45]年\d+月\d+日/);
});

it("an unknown style counts as the usual one, and no time at all is told as it stands", () => {
  expect(format(seconds, "?")).toBe(format(seconds, "f"));
  expect(format(Number.MAX_VALUE, "R")).toBe(String(Number.MAX_VALUE));
});
