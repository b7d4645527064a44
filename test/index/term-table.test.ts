import fc from "fast-check";
import { expect, it } from "vitest";
import { TermTable } from "../../src/index/term-table.js";

const term = fc.oneof(fc.string({ maxLength: 4 }), fc.string({ unit: "binary", maxLength: 12 }));

it("numbers terms as they come, as a Map would, and gives them back", () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 300 }), fc.array(term), (terms, others) => {
      const table = new TermTable();
      const map = new Map<string, number>();
      for (const one of terms) {
        if (!map.has(one)) map.set(one, map.size);
        expect(table.take(one)).toBe(map.get(one));
      }
      expect(table.size).toBe(map.size);
      for (const one of [...terms, ...others]) expect(table.of(one)).toBe(map.get(one) ?? -1);
      for (const [one, number] of map) expect(table.term(number)).toBe(one);
    }),
  );
});

it("goes on from what was saved, and takes the terms of another table in by their units", () => {
  fc.assert(
    fc.property(fc.array(term), fc.array(term), (terms, others) => {
      const [table, other, whole] = [new TermTable(), new TermTable(), new TermTable()];
      for (const one of terms) table.take(one);
      for (const one of others) other.take(one);
      for (const one of [...terms, ...others]) whole.take(one);
      const saved = new TermTable(table.toArrays());
      const numbers = saved.takeAll(other.toArrays());
      expect([...numbers]).toEqual(Array.from({ length: other.size }, (_, at) => whole.of(other.term(at))));
      expect(saved.size).toBe(whole.size);
    }),
  );
});

it("keeps terms longer than a call has arguments", () => {
  const long = "容器".repeat(70_000);
  const table = new TermTable();
  expect([table.take(long), table.term(0) === long, table.of(`${long}x`)]).toEqual([0, true, -1]);
});
