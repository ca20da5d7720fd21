import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { itemSchema, sourceSchema } from '../../../../src/checklists/index.ts';
import { readPlaybooks } from '../../../../src/playbooks/index.ts';

/** The item library and the playbooks as their files stand, shapes checked; a fault throws with its path. */

const folder = join(import.meta.dirname, '../../../../src/checklists/library');
const load = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

export const items = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml')
  .flatMap((name) => z.strictObject({ items: z.array(itemSchema) }).parse(load(name)).items);

export const { sources } = z
  .strictObject({ sources: z.array(sourceSchema) })
  .parse(load('sources.yaml'));

/** Their steps cite the same list of sources. */
export const playbooks = readPlaybooks(
  join(import.meta.dirname, '../../../../src/playbooks/library'),
  sources,
);
