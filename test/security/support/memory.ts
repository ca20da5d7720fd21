import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { family, search, type Searched } from '../../../build/memory.mjs';

/** Root's reader, where the run has one (build/e2e.mjs). */
const reader = process.env['VALISE_MEMORY_READER'];

/** How often each pattern stands in the memory of the app's process and of every process that descends from it. */
export async function searchMemory(
  app: number,
  patterns: readonly Buffer[],
): Promise<readonly Searched[]> {
  if (reader === undefined) return family(app).map((pid) => search(pid, patterns));
  const asked = connect(reader);
  await once(asked, 'connect');
  asked.write(
    `${JSON.stringify({ app, patterns: patterns.map((each) => each.toString('base64')) })}\n`,
  );
  return JSON.parse(await text(asked)) as readonly Searched[];
}

/** A text as programs keep it in memory. */
export const inMemory = (words: string): readonly Buffer[] => [
  Buffer.from(words),
  Buffer.from(words, 'utf16le'),
];
