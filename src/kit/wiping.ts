/** Runs with secrets and overwrites them whatever happens. */
export async function wiping<T>(secrets: readonly Uint8Array[], use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
}
