/** Each step, done to the vault and to the model. */
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  type Change,
  createVault,
  type Credential,
  openVault,
  restoreVault,
  salvageVault,
} from '../../../../src/vault/index.ts';
import { must } from '../../../faults/support/filled.ts';
import { options } from '../../../faults/support/work.ts';
import type { Step } from './steps.ts';
import {
  asked,
  COLLECTIONS,
  compare,
  copyOfModel,
  DRAFTS,
  idOf,
  keyNumbered,
  reopen,
  slotFor,
  type World,
} from './world.ts';

type Of<S extends Step['do']> = Extract<Step, { readonly do: S }>;
type Actions = { readonly [S in Step['do']]: (world: World, step: Of<S>) => unknown };

const KINDS = ['passphrase', 'recovery', 'office'] as const;
const BACKUPS_KEPT = 3;
/** No system gives a process this number. */
const DEAD = 2 ** 30;

const note = (verb: string) => ({ actor: 'owner', verb });
const collectionOf = (name: number) => COLLECTIONS[name % COLLECTIONS.length] ?? 'answer';
const draftOf = (draft: number) => DRAFTS[draft] ?? 'form';
const kindOf = (number: number) => KINDS[number % KINDS.length] ?? 'passphrase';

/** One of the keys that open the vault now. */
function anyKey({ model }: World, number: number): Credential {
  const keys = [...model.keys.values()];
  return keys[number % keys.length] ?? keyNumbered('passphrase', 0);
}

/** Saves, and lets the model hold what the puts and deletes say. */
function save({ vault, model }: World, verb: string, changes: readonly Change[]): void {
  const { generation } = must(vault.commit(changes, note(verb)));
  model.verbs.push(verb);
  expect(generation).toBe(model.verbs.length);
  for (const change of changes) {
    const { collection, id } = change;
    if (change.kind === 'delete') model.records.delete(`${collection}:${id}`);
    else {
      const { schema, value } = change;
      const held = { collection, id, schema, value, revision: generation };
      model.records.set(`${collection}:${id}`, held);
    }
  }
}

const puts = (first: number, count: number, value: string): readonly Change[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'put',
    collection: collectionOf(first + index),
    id: idOf(first + index),
    schema: 1,
    value: value.repeat(index),
  }));

/** Attachments whose ids the vault itself chose, in the order in which they came. */
const attachmentAt = ({ model }: World, which: number) =>
  [...model.attachments.keys()][which % Math.max(1, model.attachments.size)];

const ORDINARY: Pick<
  Actions,
  'put' | 'delete' | 'importMany' | 'putDraft' | 'dropDraft' | 'attach' | 'detach'
> = {
  put(world, { name, value, schema }) {
    const collection = collectionOf(name);
    save(world, 'answer.set', [{ kind: 'put', collection, id: idOf(name), schema, value }]);
    expect(world.vault.get(collection, idOf(name))?.value).toEqual(value);
  },
  delete(world, { name }) {
    const collection = collectionOf(name);
    save(world, 'answer.drop', [{ kind: 'delete', collection, id: idOf(name) }]);
    expect(world.vault.get(collection, idOf(name))).toBeUndefined();
  },
  importMany: (world, { first, count }) => save(world, 'import', puts(first, count, 'xyz')),
  putDraft({ vault, model }, { draft, value }) {
    must(vault.putDraft(draftOf(draft), value));
    model.drafts.set(draftOf(draft), value);
  },
  dropDraft({ vault, model }, { draft }) {
    must(vault.deleteDraft(draftOf(draft)));
    model.drafts.delete(draftOf(draft));
  },
  async attach({ vault, model, random }, { length }) {
    const bytes = random.bytes(length);
    const fresh = { name: 'photo.jpg', media: 'image/jpeg', about: { length } };
    const { id } = must(await vault.attach([bytes], fresh, note('attachment.add')));
    model.attachments.set(id, bytes);
    model.verbs.push('attachment.add');
  },
  async detach(world, { which }) {
    const id = attachmentAt(world, which);
    if (id === undefined) return;
    must(await world.vault.removeAttachment(id, note('attachment.drop')));
    world.model.attachments.delete(id);
    world.model.verbs.push('attachment.drop');
  },
};

/** What a killed program leaves: the file as it is, and a lock whose process is gone. */
function kill({ path, vault }: World): void {
  const image = `${path}.image`;
  copyFileSync(path, image);
  vault.close();
  renameSync(image, path);
  writeFileSync(`${path}.lock`, `valise-lock 1\n${DEAD}\n\n\n0011\n`);
}

const WHOLE: Pick<Actions, 'reopen' | 'kill' | 'putSlot' | 'rekey' | 'backup' | 'openBackup'> = {
  reopen(world, { key }) {
    world.vault.close();
    return reopen(world, key);
  },
  kill(world, { key }) {
    kill(world);
    return reopen(world, key);
  },
  async putSlot(world, { kind, at, key }) {
    const { vault, model } = world;
    const credential = keyNumbered(kindOf(kind), key);
    const place = at === 8 ? 'free' : at;
    const proof = anyKey(world, key);
    const put = await vault.putSlot(proof, place, slotFor(credential), [], note('access.add'));
    if (place === 'free' && model.keys.size === 8) {
      expect(put).toEqual({ ok: false, error: { code: 'noFreeSlot' } });
      return;
    }
    model.keys.set(must(put).number, credential);
    model.verbs.push('access.add');
  },
  async rekey(world, { key, slots }) {
    const keys = Array.from({ length: slots }, (_, at) => keyNumbered(kindOf(key + at), key + at));
    const changes = puts(key, 1, '');
    const proof = anyKey(world, key);
    must(await world.vault.rekey(proof, keys.map(slotFor), changes, note('kit.rekey')));
    const { model } = world;
    model.verbs.push('kit.rekey');
    model.keys.clear();
    for (const [number, credential] of keys.entries()) model.keys.set(number, credential);
    const [collection, id] = [collectionOf(key), idOf(key)];
    const held = { collection, id, schema: 1, value: '', revision: model.verbs.length };
    model.records.set(`${collection}:${id}`, held);
  },
  backup(world) {
    const { vault, model, backups } = world;
    const path = world.fresh();
    const report = must(vault.backup(path));
    expect(report.generation).toBe(model.verbs.length);
    backups.push({ path, model: copyOfModel(model) });
    if (backups.length > BACKUPS_KEPT) rmSync(backups.shift()?.path ?? '', { force: true });
  },
  async openBackup(world, { which }) {
    const backup = world.backups[which % Math.max(1, world.backups.length)];
    if (backup === undefined) return;
    const credential = anyKey({ ...world, model: backup.model }, which);
    const look = { ...asked(world, backup.path, credential), readOnly: true };
    const copy = must(await openVault({ ...look, witness: world.witness }));
    compare(copy, backup.model);
    expect(copy.commit([], note('a'))).toEqual({ ok: false, error: { code: 'readOnly' } });
    copy.close();
  },
};

const RECOVERY: Pick<Actions, 'restore' | 'salvage' | 'refused'> = {
  async restore(world, { which }) {
    const backup = world.backups[which % Math.max(1, world.backups.length)];
    if (backup === undefined) return;
    world.vault.close();
    const path = world.fresh();
    const credential = anyKey({ ...world, model: backup.model }, which);
    const { witness } = world;
    const restoring = { ...asked(world, path, credential), witness, from: backup.path };
    world.vault = must(await restoreVault({ ...restoring, note: note('kit.restore') }));
    world.path = path;
    world.model = copyOfModel(backup.model);
    world.model.verbs.push('kit.restore');
    compare(world.vault, world.model);
  },
  async salvage(world) {
    const { path, model } = world;
    const slots = [slotFor(keyNumbered('passphrase', 3))];
    const salvaging = { ...asked(world, world.fresh(), anyKey(world, 0)), from: path, slots };
    const salvaged = must(await salvageVault({ ...salvaging, note: note('kit.salvage') }));
    const records = model.records.size + model.attachments.size;
    const report = { records, unproven: 0, lost: 0, history: model.verbs.length };
    expect(salvaged.report).toEqual(report);
    const keys = new Map([[0, keyNumbered('passphrase', 3)]]);
    const expected = { ...copyOfModel(model), keys, verbs: [...model.verbs, 'kit.salvage'] };
    compare(salvaged.vault, expected);
    salvaged.vault.close();
    rmSync(salvaging.path);
  },
  /** What must be refused, and change nothing. */
  async refused(world, { which }) {
    const { vault, path } = world;
    const wrong = keyNumbered(anyKey(world, which).kind, 25);
    const slot = slotFor(wrong);
    const tries = [
      async () => openVault(asked(world, path, anyKey(world, which))),
      async () => createVault({ ...options(path), random: world.random }),
      async () => vault.backup(path),
      async () => vault.putSlot(wrong, 'free', slot, [], note('access.add')),
      async () => vault.rekey(wrong, [slot], [], note('kit.rekey')),
    ];
    const before = vault.state();
    const answer = await tries[which % tries.length]?.();
    expect(answer).toMatchObject({ ok: false });
    expect(vault.state()).toEqual(before);
  },
};

const ACTIONS: Actions = { ...ORDINARY, ...WHOLE, ...RECOVERY };

/** Does one step to the vault and to the model, and looks whether both are still of one mind. */
export async function act(world: World, step: Step): Promise<void> {
  const action = ACTIONS[step.do] as (world: World, step: Step) => unknown;
  await action(world, step);
  expect(world.vault.state()).toMatchObject({
    generation: world.model.verbs.length,
    records: world.model.records.size + world.model.attachments.size,
  });
}
