declare module 'virtual:operations' {
  /** The keys of `contract` in src/contract, read when the preload is built. */
  export const operations: readonly string[];
  /** The keys of `events` in src/contract. */
  export const events: readonly string[];
}
