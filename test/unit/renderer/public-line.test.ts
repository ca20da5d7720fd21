import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PUBLIC_LINE } from '../../../renderer/features/contacts/public-line.ts';

interface Ladder {
  readonly contacts: readonly {
    readonly id: string;
    readonly ways: readonly { kind: string; value: string; checked: string }[];
  }[];
}

const file = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'src',
  'contacts',
  'data',
  'contacts.yaml',
);
const ladder = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Ladder;

describe('the line shown while the kit is locked', () => {
  const centre = ladder.contacts.find(({ id }) => id === 'gac-watch-centre');

  it.each(PUBLIC_LINE.ways)('$value is what the ladder says, checked on the same day', (way) => {
    expect(centre?.ways).toContainEqual(
      expect.objectContaining({ ...way, checked: PUBLIC_LINE.checked }),
    );
  });
});
