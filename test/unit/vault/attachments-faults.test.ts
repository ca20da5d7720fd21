/** What happens to chunks behind Valise's back, as somebody with a SQLite shell and no key can bring it about. */
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromHex } from '../../../src/kernel/index.ts';
import { type Attachment, inspectVault, salvageVault } from '../../../src/vault/index.ts';
import { ADD, added, content, MIB, onChunks } from './attachments-support.ts';
import { copyOf, COST, must, newVault, options, put, random, reopen, surgery } from './support.ts';

/** Three chunks, four chunks, and a small one. */
const LENGTHS = [150_000, 220_000, 700];

interface Made {
  readonly path: string;
  readonly first: Attachment;
  readonly second: Attachment;
  readonly small: Attachment;
}

let made: Made;
beforeAll(async () => {
  const { vault, path } = await newVault();
  const [first, second, small] = [
    await added(vault, content(LENGTHS[0] ?? 0)),
    await added(vault, content(LENGTHS[1] ?? 0, 2)),
    await added(vault, content(LENGTHS[2] ?? 0, 3)),
  ];
  must(vault.commit([put(1, 'a record that must not suffer')], ADD));
  vault.close();
  made = { path, first, second, small };
});

type Surgery = (db: Database.Database, made: Made) => void;

/** What a check says, how an opening ends, and what a reading of the first attachment answers. */
async function after(operate: Surgery) {
  const path = copyOf(made.path, 'operated.valise');
  surgery(path, (db) => operate(db, made));
  const report = must(await inspectVault(options(path)));
  const opened = await import('../../../src/vault/index.ts').then(({ openVault }) =>
    openVault(options(path)),
  );
  if (!opened.ok) return { report, opening: opened.error.code };
  const vault = opened.value;
  const reading = vault.readAttachment(made.first.id);
  const record = vault.list('answer').length;
  const target = join(dirname(path), 'out');
  const exported = await vault.exportAttachment(made.first.id, target);
  const session = vault.check();
  vault.close();
  const read = reading.ok ? 'fine' : reading.error.code;
  const written = exported.ok ? 'fine' : exported.error.code;
  return { report, opening: 'fine', read, written, record, session };
}

/** Seen at the opening, by the index alone. */
const AT_OPENING: readonly (readonly [string, Surgery])[] = [
  ['a chunk is gone', (db, m) => onChunks(m.first, 'DELETE FROM att WHERE aid=@aid AND n=1')(db)],
  [
    'the last chunk is gone',
    (db, m) => onChunks(m.first, 'DELETE FROM att WHERE aid=@aid AND n=2')(db),
  ],
  ['all chunks are gone', (db, m) => onChunks(m.first, 'DELETE FROM att WHERE aid=@aid')(db)],
  [
    'a chunk is there twice',
    (db, m) =>
      onChunks(m.first, 'INSERT INTO att SELECT aid, 3, ct FROM att WHERE aid=@aid AND n=2')(db),
  ],
  [
    'a chunk has another number',
    (db, m) => onChunks(m.first, 'UPDATE att SET n=7 WHERE aid=@aid AND n=1')(db),
  ],
  [
    'a chunk went to another attachment',
    (db, m) =>
      db
        .prepare('UPDATE att SET aid=?, n=4 WHERE aid=? AND n=2')
        .run(fromHex(m.second.id), fromHex(m.first.id)),
  ],
  [
    'a number is negative',
    (db, m) => onChunks(m.first, 'UPDATE att SET n=-1 WHERE aid=@aid AND n=0')(db),
  ],
  [
    'an id is too short',
    (db) => db.prepare("INSERT INTO att VALUES (x'00112233', 0, zeroblob(600))").run(),
  ],
  [
    'chunks that nobody saved lie there',
    (db) => db.prepare('INSERT INTO att VALUES (zeroblob(16), 0, randomblob(600))').run(),
  ],
  [
    'a whole attachment has another id',
    (db, m) => onChunks(m.first, 'UPDATE att SET aid=zeroblob(16) WHERE aid=@aid')(db),
  ],
];

/** Seen when the attachment is read, and by every check; the rest of the vault opens. */
const AT_READING: readonly (readonly [string, 'damaged' | 'tampered', Surgery])[] = [
  [
    'two chunks changed places',
    'tampered',
    (db, m) =>
      onChunks(
        m.first,
        'UPDATE att SET n=9 WHERE aid=@aid AND n=0',
        'UPDATE att SET n=0 WHERE aid=@aid AND n=1',
        'UPDATE att SET n=1 WHERE aid=@aid AND n=9',
      )(db),
  ],
  [
    'two attachments changed a chunk',
    'tampered',
    (db, m) => {
      const [a, b] = [fromHex(m.first.id), fromHex(m.second.id)];
      db.prepare('UPDATE att SET aid=?, n=99 WHERE aid=? AND n=1').run(a, b);
      db.prepare('UPDATE att SET aid=?, n=1 WHERE aid=? AND n=0').run(b, a);
      db.prepare('UPDATE att SET n=0 WHERE aid=? AND n=99').run(a);
    },
  ],
  [
    'a chunk was written over another',
    'tampered',
    (db, m) =>
      onChunks(
        m.first,
        'UPDATE att SET ct=(SELECT ct FROM att WHERE aid=@aid AND n=0) WHERE aid=@aid AND n=1',
      )(db),
  ],
  [
    'a chunk of another attachment was written over one',
    'tampered',
    (db, m) =>
      db
        .prepare('UPDATE att SET ct=(SELECT ct FROM att WHERE aid=? AND n=1) WHERE aid=? AND n=1')
        .run(fromHex(m.second.id), fromHex(m.first.id)),
  ],
  [
    'a bit flipped',
    'damaged',
    (db, m) =>
      onChunks(
        m.first,
        "UPDATE att SET ct=CAST(substr(ct,1,100)||x'00'||substr(ct,102) AS BLOB) WHERE aid=@aid AND n=1",
      )(db),
  ],
  [
    'the last chunk is cut',
    'damaged',
    (db, m) =>
      onChunks(m.first, 'UPDATE att SET ct=substr(ct,1,length(ct)-64) WHERE aid=@aid AND n=2')(db),
  ],
  [
    'a chunk is empty',
    'damaged',
    (db, m) => onChunks(m.first, 'UPDATE att SET ct=zeroblob(0) WHERE aid=@aid AND n=0')(db),
  ],
  [
    'a chunk is longer',
    'damaged',
    (db, m) =>
      onChunks(m.first, "UPDATE att SET ct=CAST(ct||x'00' AS BLOB) WHERE aid=@aid AND n=0")(db),
  ],
  [
    'a chunk is of another key',
    'damaged',
    (db, m) =>
      onChunks(m.first, 'UPDATE att SET ct=randomblob(length(ct)) WHERE aid=@aid AND n=1')(db),
  ],
];

describe('behind our back', () => {
  it.each(AT_OPENING)('%s: not opened', async (_, operate) => {
    const { report, opening } = await after(operate);
    expect(opening).toBe('tampered');
    expect(report.class).toBe('tampered');
    expect(report.findings).toContainEqual({ code: 'attachmentsWrong', severity: 'tampered' });
  });

  it.each(AT_READING)('%s: %s', async (_, verdict, operate) => {
    const { report, opening, read, written, record, session } = await after(operate);
    expect(report.class).toBe(verdict);
    expect(report.findings[0]?.code).toBe(
      verdict === 'damaged' ? 'attachmentDamaged' : 'attachmentsWrong',
    );
    expect(opening).toBe('fine');
    expect(read).toBe('damaged');
    expect(written).toBe('damaged');
    expect(record).toBe(1);
    expect(session?.class).toBe(verdict);
  });

  it('a damaged one is named by the check, the others are read, and it can be removed', async () => {
    const path = copyOf(made.path, 'damaged.valise');
    surgery(
      path,
      onChunks(made.first, 'UPDATE att SET ct=randomblob(length(ct)) WHERE aid=@aid AND n=1'),
    );
    const vault = await reopen(path);
    const facts = { attachment: made.first.id, chunk: 1 };
    expect(vault.check().findings).toEqual([
      { code: 'attachmentDamaged', severity: 'damaged', facts },
    ]);
    expect(must(vault.readAttachment(made.second.id)).bytes).toEqual(content(220_000, 2));
    must(await vault.removeAttachment(made.first.id, ADD));
    expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
    vault.close();
  });

  it('an attachment that lost its tags, beside an unfinished one, can be removed too', async () => {
    const path = copyOf(made.path, 'tags.valise');
    const before = await reopen(path);
    const crash = function* source() {
      yield content(20 * MIB);
      throw new Error('killed');
    };
    const fresh = { name: 'x', media: 'image/jpeg', about: null };
    await expect(before.attach(crash(), fresh, ADD)).rejects.toThrow('killed');
    before.close();
    surgery(
      path,
      onChunks(made.first, 'UPDATE att SET ct=substr(ct,1,100) WHERE aid=@aid AND n=0'),
    );
    const found = must(await inspectVault(options(path)));
    expect(found.findings.map(({ code }) => code)).toEqual([
      'attachmentDamaged',
      'attachmentOrphans',
    ]);
    const vault = await reopen(path);
    expect(await vault.dropOrphans(ADD)).toMatchObject({ error: { code: 'tampered' } });
    must(await vault.removeAttachment(made.first.id, ADD));
    expect(must(await vault.dropOrphans(ADD)).chunks).toBeGreaterThan(250);
    expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
    expect(must(vault.readAttachment(made.second.id)).bytes).toEqual(content(220_000, 2));
    vault.close();
  });

  it('a salvage takes over what opens to its end and leaves the broken one out whole', async () => {
    const path = copyOf(made.path, 'salvaged.valise');
    surgery(
      path,
      onChunks(made.first, 'UPDATE att SET ct=randomblob(length(ct)) WHERE aid=@aid AND n=2'),
    );
    const slot = {
      kind: 'passphrase',
      secret: options(path).passphrase,
      cost: COST,
      labelId: random.bytes(16),
    } as const;
    const { vault } = must(
      await salvageVault({
        ...options(`${path}.new`),
        from: path,
        slots: [slot],
        note: { ...ADD, verb: 'vault.salvage' },
      }),
    );
    expect(vault.attachments().map(({ id }) => id)).toEqual([made.second.id, made.small.id].sort());
    expect(must(vault.readAttachment(made.second.id)).bytes).toEqual(content(220_000, 2));
    expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
    vault.close();
  });

  it('somebody else’s chunks are not removed as if they were ours', async () => {
    const path = copyOf(made.path, 'foreign.valise');
    const vault = await reopen(path);
    surgery(path, (db) => {
      db.prepare('INSERT INTO att VALUES (zeroblob(16), 0, randomblob(600))').run();
    });
    expect(await vault.dropOrphans(ADD)).toEqual({ ok: false, error: { code: 'tampered' } });
    expect(vault.check().class).toBe('tampered');
    vault.close();
  });

  it('a chunk that goes missing under an open vault is not given out', async () => {
    const path = copyOf(made.path, 'open.valise');
    const vault = await reopen(path);
    surgery(path, onChunks(made.first, 'DELETE FROM att WHERE aid=@aid AND n=2'));
    expect(vault.readAttachment(made.first.id)).toMatchObject({ error: { code: 'tampered' } });
    surgery(
      path,
      onChunks(made.second, 'INSERT INTO att SELECT aid, 4, ct FROM att WHERE aid=@aid AND n=3'),
    );
    expect(vault.readAttachment(made.second.id)).toMatchObject({ error: { code: 'tampered' } });
    must(await vault.removeAttachment(made.first.id, ADD));
    must(await vault.removeAttachment(made.second.id, ADD));
    expect(vault.check()).toEqual({ ok: true, class: 'fine', findings: [] });
    vault.close();
  });
});
