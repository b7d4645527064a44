import { expect, it } from "vitest";
import { readZone, zoneChoices } from "../../../src/bot/quiz/daily/zone-choices.js";
import { checkChoices } from "../../../src/bot/render/check-choices.js";

const now = Date.parse("2026-07-01T12:00:00Z");

it("offers the likely zone first, and the cities that begin with what is typed before all else", () => {
  const first = (typed: string, locale = "en-US") => zoneChoices(typed, { locale, now })[0]?.name;
  expect(first("", "zh-TW")).toBe("Asia/Taipei (20:00)");
  expect(first("", "ja")).toBe("Asia/Tokyo (21:00)");
  expect(first("tok")).toBe("Asia/Tokyo (21:00)");
  expect(first("new york")).toBe("America/New_York (08:00)");
  expect(first("utc")).toBe("UTC (12:00)");
  expect(zoneChoices("nowhere at all", { locale: "en-US", now })).toEqual([]);
});

it("offers only zones that can be set, as many as Discord takes", () => {
  for (const typed of ["", "a", "europe/", "A/".repeat(60)]) {
    const choices = zoneChoices(typed, { locale: "de", now });
    checkChoices(choices);
    for (const { value } of choices) expect(readZone(value)).toBe(value);
  }
});

it("reads a zone in any letter case and with a space, and nothing that is no zone", () => {
  expect(readZone(" america/new york ")).toBe("America/New_York");
  expect(readZone("ASIA/SHANGHAI")).toBe("Asia/Shanghai");
  for (const typed of ["", "Berlin", "+01:00", "Europe/Nowhere", "../../etc"]) {
    expect(readZone(typed), typed).toBeUndefined();
  }
});
