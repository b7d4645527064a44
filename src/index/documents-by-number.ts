import type { AnyDocument, IDocumentsStore } from "@orama/orama";
import type { DocumentNumbers } from "./document-numbers.js";

/** Orama's store of documents, for documents that are looked up by their numbers and come and go with their notes. */
export function documentsByNumber(numbers: DocumentNumbers): IDocumentsStore {
  const get = (_store: unknown, id: unknown): AnyDocument | undefined => numbers.place(Number(id));
  const refuse = (): never => {
    throw new TypeError("documents come and go with their notes");
  };
  return {
    create: () => numbers,
    get,
    getMultiple: (store: unknown, ids: readonly unknown[]) => ids.map((id) => get(store, id)),
    getAll: refuse,
    store: refuse,
    remove: refuse,
    count: () => numbers.next - 1,
    load: refuse,
    save: refuse,
  } as unknown as IDocumentsStore;
}
