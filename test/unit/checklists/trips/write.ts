import { writeFileSync } from 'node:fs';
import { rowsFile, rowsOf, TRIPS } from './rows.ts';

/** Writes the rows of every example trip again; what changed is to be read line by line before it is kept. */
for (const name of TRIPS) writeFileSync(rowsFile(name), rowsOf(name));
