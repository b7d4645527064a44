/** Keeps what is made when it is first asked for, until all of it is let go; then it is made again. */
export class Keeper {
  readonly #letGo: (() => void)[] = [];

  keep<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    this.#letGo.push(() => {
      made = undefined;
    });
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  }

  letGo(): void {
    for (const letGo of this.#letGo) letGo();
  }
}
