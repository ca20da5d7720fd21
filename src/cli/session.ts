import type { OperationName, RequestOf, ResponseOf } from '../contract/index.ts';
import type { Language } from '../kernel/index.ts';
import { createKit, type Kit, type KitContext } from '../kit/index.ts';
import type { KdfCost } from '../vault/index.ts';
import { CommandEnd, endOf } from './exit.ts';
import { machinePorts } from './ports.ts';
import { WORDINGS } from './wordings.ts';

/** An unlocked kit on the command line. */
export interface Session {
  /** The kit's own language; `--lang` goes before it. */
  readonly language: Language;
  /** Runs one operation of the contract; a refusal ends the command. */
  run<N extends OperationName>(
    operation: N,
    request: RequestOf<N>,
    context?: Partial<KitContext>,
  ): Promise<ResponseOf<N>>;
}

async function run<N extends OperationName>(
  kit: Kit,
  operation: N,
  request: RequestOf<N>,
  context: KitContext,
): Promise<ResponseOf<N>> {
  const answer = await kit.dispatch({ operation, request, context });
  if (!answer.ok) throw endOf(answer.error, WORDINGS[operation]);
  // The handler's type ties the response to the name; `dispatch` loses it on purpose.
  return answer.value as ResponseOf<N>;
}

/** Tells a refusal in the kit's language unless another was asked for. */
async function inLanguage<T>(language: Language, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof CommandEnd)) throw error;
    throw new CommandEnd(error.exit, error.sentence, language);
  }
}

/** Opens the kit for one command and closes it whatever happens. `notes`: the folder of this computer's notes of kits. */
export async function withKit<T>(
  kitPath: string,
  passphrase: Uint8Array,
  use: (session: Session) => Promise<T>,
  notes?: string,
): Promise<T> {
  const kit = createKit(machinePorts(notes));
  const context: KitContext = { kitPath, grant: null };
  try {
    const { language } = await run(kit, 'kit.unlock', { passphrase }, context);
    return await inLanguage(language, () =>
      use({
        language,
        run: (operation, request, more) => run(kit, operation, request, { ...context, ...more }),
      }),
    );
  } finally {
    kit.close();
  }
}

/** Makes a kit and closes it again. */
export async function makeKit(
  kitPath: string,
  request: RequestOf<'kit.create'>,
  kdfCost: KdfCost,
): Promise<void> {
  const kit = createKit({ ...machinePorts(), kdfCost });
  try {
    await run(kit, 'kit.create', request, { kitPath, grant: null });
  } finally {
    kit.close();
  }
}
