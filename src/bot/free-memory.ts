/**
 * Collects all garbage and gives back what V8 has grown to for it: after the start 32 MB for what was just made. It is
 * what "collect garbage" of developer tools does; neither a flag nor a collection that a program asks for makes V8
 * smaller so soon. Nothing else runs meanwhile: 0.06 s with a heap of 40 MB.
 *
 * @throws Error where Node was built without the inspector
 */
export async function freeMemory(): Promise<void> {
  const { Session } = await import("node:inspector");
  const session = new Session();
  session.connect();
  await new Promise<void>((resolve, reject) => {
    session.post("HeapProfiler.collectGarbage", (error) => {
      // A session that is closed while it answers blocks the process.
      setImmediate(() => {
        session.disconnect();
        if (error === null) resolve();
        else reject(error);
      });
    });
  });
}
