import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from '../../../src/cli/program.ts';
import { wrongUse } from '../../../src/cli/wrong-use.ts';

/** What commander says to these words. */
async function complaint(...words: readonly string[]): Promise<CommanderError> {
  try {
    await program().parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
  throw new Error('commander had nothing to say');
}

describe('a wrong use of the command', () => {
  it.each([
    ['a command is missing', []],
    ['a command below is missing', ['advisories']],
    ['frobnicate', ['frobnicate']],
    ['FILE', ['check']],
    ['PATH', ['advisories', 'import', 'kit.valise']],
    ['more arguments', ['create', 'my', 'kit.valise']],
    ['--kdf-ops', ['create', 'kit.valise', '--kdf-ops']],
    ['--leg', ['trip', 'add', 'kit.valise', '--title', 'x']],
    ['--jsom', ['check', 'kit.valise', '--jsom']],
    ['--role takes one of: traveller, staff, officer', ['create', 'kit.valise', '--role', 'king']],
    ['--lang takes one of: en, fr', ['check', 'kit.valise', '--lang', "d'e"]],
  ])('“%s” is one sentence in both languages', async (what, words) => {
    const { en, fr } = wrongUse(await complaint(...words));
    if (!what.startsWith('a command')) expect(en).toContain(what);
    for (const text of [en, fr]) {
      expect(text).toMatch(/^\S.*\.$/);
      expect(text).not.toMatch(/undefined|could not be read|illisible|</);
    }
    expect(fr).not.toMatch(/[^\u00a0][:;»]|«[^\u00a0]|'/);
  });
});
