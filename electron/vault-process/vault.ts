import type { MessagePortMain } from 'electron';
import { refuse } from '../../src/kernel/index.ts';
import { createKit, type Kit } from '../../src/kit/index.ts';
import { closeSockets } from '../main/harden/sockets.ts';
import { createBorrowing } from './borrow.ts';
import { askForked } from './disposable.ts';
import { createKitPorts } from './kit-ports.ts';
import type { FromVault, Relayed, SealedCall, Start, ToVault } from './messages.ts';
import { connectToParent } from './parent.ts';
import { createRelayEnd, type Opened } from './relay-end.ts';

/** Composition root of the vault process: keys, the database and every service live here, and die here on a lock (B2, B8). */
let kit: Kit | undefined;
/** The first screens come before the daily copy. */
const MAINTAIN_MS = 3000;
const parent = connectToParent(() => kit?.close());
const post = (message: FromVault): void => parent.post(message);
const borrowing = createBorrowing(post);
const relayEnd = createRelayEnd();

function start(message: Start): void {
  closeSockets();
  const ask = parent.kind === 'utility' ? borrowing.ask : askForked(message.programs);
  kit = createKit(
    createKitPorts(message, ask, (name, payload) => {
      const sealed = relayEnd.sealEvent(name, payload);
      if (sealed !== undefined) post({ type: 'event', name, sealed });
    }),
  );
  post({ type: 'ready', relayKey: relayEnd.publicKey });
}

/** Bytes that were not sealed for this process come from no page of ours: they are refused in clear. */
async function answerOf(
  open: Kit,
  call: Pick<SealedCall, 'operation' | 'context'>,
  opened: Opened | undefined,
): Promise<Relayed> {
  if (opened === undefined) return refuse('badRequest');
  const answer = await open.dispatch({ ...call, request: opened.request });
  return { ok: answer.ok, sealed: opened.seal(answer) };
}

async function relay(open: Kit, message: Extract<ToVault, { type: 'call' }>): Promise<void> {
  const { id, operation, sealed, context } = message;
  const before = open.state();
  const answer = await answerOf(open, { operation, context }, relayEnd.open(operation, sealed));
  const status = { state: open.state(), lockPolicy: open.lockPolicy() };
  post({ type: 'answer', id, answer, status });
  // Nobody waits for the daily copy; the answer has left before it begins.
  if (before === 'closed' && status.state === 'open')
    setTimeout(() => open.maintain(), MAINTAIN_MS);
}

function receive(message: ToVault, [port]: readonly MessagePortMain[]): void {
  if (message.type === 'start') return start(message);
  if (message.type === 'lent') return borrowing.lent(message.id, port);
  if (kit === undefined) return;
  if (message.type === 'call') return void relay(kit, message);
  kit.close();
  post({ type: 'closed' });
}

parent.listen((message, ports) => receive(message as ToVault, ports));
