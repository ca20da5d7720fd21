import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../build/runtime.mjs';
import { indexFile } from '../../unit/support/index-file.ts';

const CANADA = join(root, '..', 'shared', 'samples', 'advisories', 'canada');

/** What staff import in the journey: the published files beside the project, else files of the same form made here. */
export interface AdvisoryFiles {
  readonly paths: readonly string[];
  readonly places: number;
  readonly published: boolean;
}

export function advisoryFiles(): AdvisoryFiles {
  const paths = ['index-alpha-eng.2014-03-02.json', 'cta-cap-fr.2026-10-05.trimmed.json'].map(
    (name) => join(CANADA, name),
  );
  if (paths.every((path) => existsSync(path))) return { paths, places: 229, published: true };
  process.stderr.write(
    'the published advisories are not beside the project: files made here are used\n',
  );
  const made = join(mkdtempSync(join(tmpdir(), 'valise-files-')), 'index-alpha-eng.json');
  writeFileSync(made, indexFile({ FR: 1, IS: 0 }, '2026-10-05T12:00:00Z'));
  return { paths: [made], places: 234, published: false };
}
