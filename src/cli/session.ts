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

/** What a command may set besides. */
export interface Machine {
  /** Folder of this computer's notes of kits; without it nothing is compared. */
  readonly notes?: string | undefined;
  /** What a passphrase or a code made by the command costs. */
  readonly kdfCost?: KdfCost;
}

const kitOn = ({ notes, kdfCost }: Machine): Kit =>
  createKit({ ...machinePorts(notes), ...(kdfCost && { kdfCost }) });

/** Opens the kit for one command and closes it whatever happens. */
export async function withKit<T>(
  kitPath: string,
  passphrase: Uint8Array,
  use: (session: Session) => Promise<T>,
  machine: Machine = {},
): Promise<T> {
  const kit = kitOn(machine);
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

/** Runs one operation that ends with an open kit, and closes that again. */
export async function enterKit<N extends OperationName>(
  operation: N,
  request: RequestOf<N>,
  context: Partial<KitContext>,
  kdfCost: KdfCost,
): Promise<ResponseOf<N>> {
  const kit = kitOn({ kdfCost });
  try {
    return await run(kit, operation, request, { kitPath: null, grant: null, ...context });
  } finally {
    kit.close();
  }
}
