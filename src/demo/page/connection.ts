import type { ActResult, PageActs, PageEvent } from "../page-protocol.js";

/** Follows what a person sees, or the first of a language; the browser connects again by itself. The function that is returned ends it. */
export function followEvents(
  who: { readonly user: string } | { readonly locale: string },
  listener: (event: PageEvent) => void,
  onLost: () => void,
): () => void {
  const source = new EventSource(`/api/events?${new URLSearchParams({ ...who })}`);
  source.onmessage = ({ data }) => listener(JSON.parse(data as string) as PageEvent);
  source.onerror = onLost;
  return () => source.close();
}

/** Does what a person does. Resolves as refused when the server cannot be reached. */
export async function performAct<Name extends keyof PageActs>(
  name: Name,
  body: PageActs[Name],
): Promise<ActResult> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { outcome: "refused", reason: await response.text() };
    return (await response.json()) as ActResult;
  } catch (error) {
    return { outcome: "refused", reason: String(error) };
  }
}
