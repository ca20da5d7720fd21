import { open, stat } from 'node:fs/promises';

/** More than any key or card. */
const MOST = 16_384;

/** The bytes of a regular file that a person chose; undefined when it is none, is larger than `most`, or cannot be read. */
export async function readSmallFile(
  path: string | undefined,
  most = MOST,
): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  // Opening a pipe would wait for whoever writes to it.
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const handle = isFile ? await open(path, 'r').catch(() => undefined) : undefined;
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > most) return undefined;
    const bytes = new Uint8Array(size);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
