import type { Command } from 'commander';
import type { CheckView } from '../../contract/index.ts';
import { CommandEnd, EXIT } from '../exit.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { withKit } from '../session.ts';

/** A kit that cannot be opened for its damage is itself the finding; everything else ends the command. */
function whatOpeningFound(error: unknown): CheckView {
  if (
    error instanceof CommandEnd &&
    (error.exit === EXIT.damaged || error.exit === EXIT.tampered)
  ) {
    const found = error.exit === EXIT.damaged ? 'damaged' : 'tampered';
    const findings = [{ code: found, severity: found, meaning: error.sentence }] as const;
    return { ok: false, class: found, findings };
  }
  throw error;
}

async function check(file: string, options: CommonOptions) {
  const passphrase = readPassphrase(options.passphraseFile, process.env);
  const view = await withKit(file, passphrase, (session) => session.run('kit.check', {})).catch(
    whatOpeningFound,
  );
  const language = options.lang ?? 'en';
  const findings = view.findings.map(({ code, severity, meaning }) => ({
    code,
    severity,
    meaning: meaning[language],
  }));
  print(options, { ok: view.ok, class: view.class, findings }, [
    view.class,
    ...findings.map((finding) => `${finding.code}: ${finding.meaning}`),
  ]);
  if (view.class !== 'fine') process.exitCode = EXIT[view.class];
}

export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('verify every record of the kit')
    .argument('<file>', 'the kit')
    .action(check);
}
