import { withKit } from '../../../src/cli/session.ts';
import { utf8 } from '../../../src/kernel/index.ts';

/** Opens the kit named on the command line, says so, and holds it until it is killed. */
await withKit(process.argv[2] ?? '', utf8(process.env['VALISE_PASSPHRASE'] ?? ''), async () => {
  process.stdout.write('open\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
