/** One line a step, on stderr: stdout belongs to the program that is set up. @param {string} line */
export const say = (line) => void process.stderr.write(`valise: ${line}\n`);

/** A set-up step that cannot go on: one sentence, and the next command to run. */
export class SetupError extends Error {}

/**
 * @param {() => unknown} program
 * @returns {Promise<void>}
 */
export async function orOneSentence(program) {
  try {
    await program();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
