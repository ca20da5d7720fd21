/** `npm run build`: out/, from nothing. Runs on Node 24; `node build/setup.mjs` starts it when sources changed. */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundles, data } from './bundles.mjs';
import { root } from './runtime.mjs';

const out = join(root, 'out');
rmSync(out, { recursive: true, force: true });
for (const config of Object.values(bundles)) {
  await build(config).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
for (const [from, to] of Object.entries(data)) {
  if (existsSync(join(root, from))) cpSync(join(root, from), join(out, to), { recursive: true });
}
/** Newer than every source: the sign that out/ is complete. */
writeFileSync(join(out, 'built'), '');
