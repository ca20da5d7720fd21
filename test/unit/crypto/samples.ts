/** Published vectors lie outside the repository; a test that needs them skips, saying so, when they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

const folder = new URL('../../../../shared/samples/vectors/', import.meta.url);

/** The text of a vector file; skips the running test when it is not there. */
export function vectorText(context: TestContext, name: string): string {
  const path = fileURLToPath(new URL(name, folder));
  if (!existsSync(path)) context.skip(`published vectors are absent: ${name}`);
  return readFileSync(path, 'utf8');
}

/** The parsed JSON of a vector file. */
export const vectorJson = <T>(context: TestContext, name: string): T =>
  JSON.parse(vectorText(context, name)) as T;
