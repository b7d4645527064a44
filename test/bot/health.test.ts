import { expect, it, onTestFinished } from "vitest";
import { startHealthServer } from "../../src/bot/health.js";

it("health is answered by path and method", async () => {
  let isReady = false;
  const server = await startHealthServer(0, () => isReady);
  onTestFinished(() => server.close());
  const status = async (path: string, method = "GET") =>
    (await fetch(`http://127.0.0.1:${server.port}${path}`, { method })).status;
  expect(await status("/healthz")).toBe(200);
  expect(await status("/readyz?verbose")).toBe(503);
  isReady = true;
  expect(await status("/readyz", "HEAD")).toBe(200);
  expect(await status("/healthz", "POST")).toBe(405);
  expect(await status("/")).toBe(404);
  expect(await status("/constructor")).toBe(404);
});

it("a port that is taken is an error for the person", async () => {
  const server = await startHealthServer(0, () => true);
  onTestFinished(() => server.close());
  await expect(startHealthServer(server.port, () => true)).rejects.toMatchObject({
    name: "UserError",
    code: "port-taken",
    message: expect.stringContaining(String(server.port)),
  });
});
