/** A whole vault file, as somebody without the key may change it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeChanged } from '../../faults/support/changed.ts';
import type { Dice } from '../../faults/support/dice.ts';
import { fillVault } from '../../faults/support/filled.ts';
import { freshFolder } from '../../faults/support/shim.ts';
import type { Target } from '../target.ts';

const PAGE = 4096;

/** What SQLite's own parser stumbles over: pages exchanged, cell pointers, counts and links of pages, the file's head. */
function harmPages(input: Uint8Array, dice: Dice): Uint8Array {
  const file = Uint8Array.from(input);
  const pages = Math.max(1, Math.floor(file.length / PAGE));
  const pageAt = () => dice.below(pages) * PAGE;
  const kinds: readonly (() => unknown)[] = [
    () => file.copyWithin(pageAt(), pageAt(), pageAt() + PAGE),
    () => file.fill(dice.oneOf([0, 0xff]), pageAt() + dice.below(PAGE)),
    // The head of a b-tree page: type, free block, number of cells, start of content, right-most child.
    () => file.set([dice.below(256)], pageAt() + dice.below(12)),
    () => file.set([dice.below(256), dice.below(256)], pageAt() + 8 + 2 * dice.below(20)),
    () => file.set([dice.below(256)], dice.below(100)),
    // The links of overflow and free pages.
    () => file.set([0, 0, 0, dice.below(pages + 2)], pageAt()),
  ];
  for (let count = 1 + dice.below(3); count > 0; count -= 1) kinds[dice.below(kinds.length)]?.();
  return file;
}

export async function sqliteFileTarget(): Promise<Target> {
  const { folder, remove } = freshFolder();
  process.on('exit', remove);
  const path = join(folder, 'fuzz.valise');
  const filled = await fillVault(path);
  const whole = readFileSync(path);
  return {
    seeds: [whole],
    fixedLength: true,
    async run(input, dice) {
      const file = dice.coin() ? harmPages(input, dice) : input;
      writeFileSync(path, file);
      const { fate, code } = await judgeChanged(path, filled);
      if (fate === 'HARMFUL') throw new Error(`harmful and not seen: ${code}`);
      return `${fate} ${code}`;
    },
  };
}
