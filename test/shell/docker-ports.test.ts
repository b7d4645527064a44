import { expect, it } from "vitest";
import { isExposed, isPublished } from "../../src/shell/docker-ports.js";

it("takes a mapping as docker's client does", () => {
  for (const one of [
    "80",
    ":80",
    "80:80",
    "0:80",
    "1.2.3.4:80:80",
    "[::1]::80",
    "::1:80:80",
    "80-90:80",
    "1-2:3-4/sctp",
  ]) {
    expect(isPublished(one), one).toBe(true);
  }
  for (const one of [
    "",
    "80:",
    "65536",
    "1.2.3:80:80",
    "300.1.1.1:80:80",
    "1-3:1-2",
    "80/tcp/x",
    "a",
    "target=80=1",
  ]) {
    expect(isPublished(one), one).toBe(false);
  }
});

it("takes a port to expose with its protocol", () => {
  expect(isExposed("8000-8010/UDP")).toBe(true);
  expect(isExposed("99999")).toBe(false);
  expect(isExposed("80/http")).toBe(false);
});
