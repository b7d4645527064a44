import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const read = (name: string): string =>
  readFileSync(new URL(`../../src/index/facts/${name}`, import.meta.url), "utf8");

test.each(["concepts", "stop-words"])(
  "%s.json is what %s.yml says: `npm run facts:words` was run after the edit",
  (name) => {
    expect(JSON.parse(read(`${name}.json`))).toEqual(parse(read(`${name}.yml`)));
  },
);

test("a concept's id is its own, its neighbours exist, and no word stands in more than three", () => {
  const concepts = JSON.parse(read("concepts.json")) as {
    id: string;
    en: string[];
    zh: string[];
    ja: string[];
    near?: string[];
  }[];
  const ids = new Set(concepts.map(({ id }) => id));
  expect(ids.size).toBe(concepts.length);
  expect(concepts.flatMap(({ near = [] }) => near.filter((id) => !ids.has(id)))).toEqual([]);
  const counts = new Map<string, number>();
  for (const { en, zh, ja } of concepts) {
    for (const word of new Set([...en, ...zh, ...ja])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
});
