import type { DisposableName, ProgramName, ToVault } from '../../vault-process/messages.ts';
import { createChannel, type Program } from './processes.ts';

export type StartProgram = (name: ProgramName) => Program;

/** A utility process cannot start another, so main starts the disposable ones and connects them; it sees nothing they say. */
export interface Lending {
  lend(id: number, program: DisposableName): void;
  takeBack(id: number): void;
  /** The borrower is gone: so are its processes. */
  end(): void;
}

export function createLending(vault: Program, startProgram: StartProgram): Lending {
  const lent = new Map<number, Program>();
  return {
    lend(id, name) {
      const program = startProgram(name);
      lent.set(id, program);
      const [ours, theirs] = createChannel();
      program.post(null, [theirs]);
      vault.post({ type: 'lent', id } satisfies ToVault, [ours]);
    },
    takeBack(id) {
      lent.get(id)?.kill();
      lent.delete(id);
    },
    end() {
      for (const program of lent.values()) program.kill();
      lent.clear();
    },
  };
}
