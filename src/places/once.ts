/** Computes on first use and keeps the answer: Intl's data costs about 30 ms, which a lock screen need not wait for. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
