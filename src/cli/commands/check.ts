import type { Command } from 'commander';
import { inspectKit } from '../../kit/index.ts';
import { EXIT, endOf } from '../exit.ts';
import { type CommonOptions, print } from '../output.ts';
import { readPassphrase } from '../passphrase.ts';
import { machinePorts } from '../ports.ts';
import { WORDINGS } from '../wordings.ts';

async function check(file: string, options: CommonOptions) {
  const passphrase = readPassphrase(options.passphraseFile, process.env);
  const { derive, random } = machinePorts();
  const report = await inspectKit({ derive, random }, file, passphrase);
  if (!report.ok) throw endOf(report.error, WORDINGS['kit.unlock']);
  const { ok, class: verdict, findings } = report.value;
  const language = options.lang ?? 'en';
  const said = findings.map(({ code, severity, meaning, action }) => ({
    code,
    severity,
    meaning: meaning[language],
    action,
  }));
  print(options, { ok, class: verdict, findings: said }, [
    verdict,
    ...said.map((finding) => `${finding.code}: ${finding.meaning}`),
  ]);
  if (verdict !== 'fine') process.exitCode = EXIT[verdict];
}

export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('verify every record of the kit')
    .argument('<file>', 'the kit')
    .action(check);
}
