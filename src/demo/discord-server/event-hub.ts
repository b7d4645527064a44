/** Tells listeners what happened, and lets a caller wait for a condition without polling. */
export interface EventHub<Event> {
  emit(event: Event): void;
  /** Calls `listener` for each event from now on; the function that is returned ends it. */
  subscribe(listener: (event: Event) => void): () => void;
  /** Resolves as soon as `isTrue` holds: at once, or after one of the events. Rejects when the hub closes. */
  until(isTrue: () => boolean): Promise<void>;
  close(): void;
}

interface Waiter {
  readonly isTrue: () => boolean;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export function createEventHub<Event>(): EventHub<Event> {
  const listeners = new Set<(event: Event) => void>();
  const waiters = new Set<Waiter>();
  let closed = false;

  function settle(waiter: Waiter): void {
    try {
      if (!waiter.isTrue()) return;
      waiters.delete(waiter);
      waiter.resolve();
    } catch (reason) {
      waiters.delete(waiter);
      waiter.reject(reason);
    }
  }

  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
      for (const waiter of [...waiters]) settle(waiter);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    until(isTrue) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new Error("the server was closed before the condition held"));
        const waiter = { isTrue, resolve, reject };
        waiters.add(waiter);
        settle(waiter);
      });
    },
    close() {
      closed = true;
      for (const waiter of waiters) {
        waiter.reject(new Error("the server was closed before the condition held"));
      }
      waiters.clear();
      listeners.clear();
    },
  };
}
