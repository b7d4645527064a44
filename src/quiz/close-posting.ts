import type { DailyPosterOptions, TickEvent } from "./daily-poster.js";
import type { Posting } from "./posting.js";

/**
 * Shows the solution and the split of a posting that is over. It takes no answers from before the split is counted;
 * when this ends half way it is done again, which changes nothing.
 */
export async function closePosting(
  posting: Posting,
  { store, channel, clock }: Pick<DailyPosterOptions, "store" | "channel" | "clock">,
  tell: (event: TickEvent) => void,
): Promise<void> {
  const at = posting.closedAt ?? clock();
  await store.close(posting.id, at);
  await channel.showSolution({ ...posting, closedAt: at }, await store.tally(posting.id));
  await store.solved(posting.id, clock());
  tell({ kind: "closed", postingId: posting.id });
}
