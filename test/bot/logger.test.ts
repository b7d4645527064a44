import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/bot/logger.js";

describe("the log", () => {
  it("is JSON lines at or above the level, without secrets in fields, messages, errors or addresses", () => {
    const lines: string[] = [];
    const logger = createLogger(
      { write: (text) => lines.push(text) },
      { level: "info", secrets: ["s3cr3t.token", ""] },
    );
    logger.debug("quiet");
    logger.info({ token: "any", request: { headers: { authorization: "Bot any" } } }, "by name");
    logger.error({ err: new Error("refused s3cr3t.token") }, "by value s3cr3t.token");
    logger.warn({ url: "https://discord.com/api/v10/interactions/12/aW50ZXJ.abc/callback?x=1" }, "callback");
    logger.warn("/webhooks/34/aW50ZXJ.abc/messages/@original");
    expect(lines).toHaveLength(4);
    const all = lines.join("");
    expect(all).not.toMatch(/s3cr3t|aW50ZXJ|"any"|Bot any/);
    expect(all).toContain("/interactions/12/[secret]/callback?x=1");
    expect(all).toContain("/webhooks/34/[secret]/messages/@original");
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 50, 40, 40]);
  });

  it("keeps its words whole where a secret is too short to be one", () => {
    const lines: string[] = [];
    const sink = { write: (text: string) => lines.push(text) };
    createLogger(sink, { level: "info", secrets: ["x", "expecte"] }).info("expected");
    createLogger(sink, { level: "info", secrets: ["expected"] }).info("not expected");
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(["expected", "not [secret]"]);
  });
});
