declare module 'virtual:operations' {
  /** The keys of `contract` in src/contract, read when the preload is built. */
  export const operations: readonly string[];
  /** Those that the vault process answers. */
  export const vaultOperations: readonly string[];
  /** Those whose dialog offers the file name that the request holds. */
  export const namingOperations: readonly string[];
  /** The keys of `events` in src/contract. */
  export const events: readonly string[];
}
