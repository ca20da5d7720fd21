#!/usr/bin/env python3
"""Opens a Valise vault and verifies all of it. Written from docs/vault-format.md alone; § are that page's sections.

The passphrase is the one line of a file or of standard input. Prints one JSON object; what is wrong goes to standard
error, and exit codes are those of docs/cli.md. Needs nothing but Python 3.9 and PyNaCl (Debian: python3-nacl).
"""
import argparse
import json
import sqlite3
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

from anchor import TO_DECIDE, judge
from attachments import read_attachments
from notation import BUSY, DAMAGED, MACHINE, REFUSED, TAMPERED, USAGE, WARNING
from notation import Fields, Stop, be, h, json_value, label, mac, merkle, unseal
from unlocking import CODE, PASSPHRASE, code_text, open_headers, passphrase_text

COLLECTIONS = dict(enumerate("settings advisory trip answer contact slot attachment unproven edition".split(), 1))
COLLECTIONS |= dict(enumerate("library-item library-change place-facts device incident".split(), 11))
SEALED = "nonce BLOB NOT NULL, ct BLOB NOT NULL"
TABLES = {  # §1
    "hdr": "copy INTEGER PRIMARY KEY CHECK(copy IN (1,2)), blob BLOB NOT NULL",
    "root": f"k INTEGER PRIMARY KEY CHECK(k=1), {SEALED}",
    "bkt": f"b INTEGER PRIMARY KEY CHECK(b BETWEEN 0 AND 255), {SEALED}",
    "rec": f"id INTEGER PRIMARY KEY, bix BLOB UNIQUE NOT NULL, bkt INTEGER NOT NULL, {SEALED}",
    "jrn": f"seq INTEGER PRIMARY KEY, {SEALED}",
    "att": "aid BLOB NOT NULL, n INTEGER NOT NULL, ct BLOB NOT NULL, PRIMARY KEY(aid,n)",
    "draft": f"bix BLOB PRIMARY KEY NOT NULL, {SEALED}",
}


class Reader:
    def __init__(self, db):
        self.db, self.findings = db, []

    def rows(self, query, *given):
        return self.db.execute(query, given).fetchall()

    def agree(self, same, text, otherwise=TAMPERED):
        if not same:
            self.findings.append((otherwise, text))

    def check_database(self):
        wanted = {("table", name, name, f"CREATE TABLE {name}({body}) STRICT") for name, body in TABLES.items()}
        wanted |= {("index", f"sqlite_autoindex_{table}_1", table, None) for table in ("rec", "att", "draft")}
        found = set(self.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
        if wanted < found:
            raise Stop(TAMPERED, "foreign schema")
        if found != wanted or self.rows("PRAGMA integrity_check") != [("ok",)]:
            raise Stop(DAMAGED, "schema, or SQLite's own check")

    def open_header(self, kind, text):
        blobs = [blob for (blob,) in self.rows("SELECT blob FROM hdr ORDER BY copy")]
        self.header, self.keys = open_headers(blobs, kind, text, self.findings)
        self.bound = self.header.vault_id + self.header.kgen

    def leaf(self, kind, *parts):
        return int.from_bytes(mac(32, self.keys["leaf"], label("leaf/" + kind, *parts)), "big")

    def bix(self, kind, *parts):
        return mac(16, self.keys["bix"], label("bix/" + kind, self.header.vault_id, *parts))

    def open_row(self, table, name, nonce, ct, others=(), elsewhere=False):
        """§6, §12: the Fields, or None and a finding. A row that opens under one of the names `others` was moved."""
        if table in ("root", "rec") and (len(nonce) != 24 or len(ct) < 16):
            raise Stop(TAMPERED, f"{table} {name.hex()}: no seal has this length")
        for each in (name, *others):
            plain = unseal(self.keys[table], nonce, ct, label(table, self.bound, each))
            if plain is not None and each == name:
                return Fields(plain)
            elsewhere = elsewhere or plain is not None
        self.agree(False, f"{table} {name.hex()} does not open where it stands", TAMPERED if elsewhere else DAMAGED)
        return None

    def read_root(self):
        rows = self.rows("SELECT nonce, ct FROM root")
        f = self.open_row("root", b"", *rows[0]) if rows else None
        if f is None:
            raise Stop(DAMAGED if rows else TAMPERED, "no root that opens")
        self.agree(f.take(20) == self.bound, "the root names another vault or key")
        self.generation, self.bucket_sum, self.record_count = f.number(8), f.take(32), f.number(4)
        self.attachment_sum, self.journal_length, self.journal_end = f.take(32), f.number(8), f.take(64)
        self.agree(f.take(40) == be(self.header.seq, 8) + h(self.header.blob), "the header is not the root's")
        self.branch, self.saved_at, self.device_id = f.take(16), f.number(8), f.take(16)
        f.end()
        self.root_hash = mac(32, self.keys["leaf"], label("root-hash", f.data))
        bits = int.from_bytes(self.root_hash[:5], "big") >> 7
        return [bits >> 22, bits >> 11 & 2047, bits & 2047]

    def read_journal(self):
        rows = self.rows("SELECT seq, nonce, ct FROM jrn ORDER BY seq")
        head, proven, leaves, entries, names = bytes(32), True, [], [], [be(row[0], 8) for row in rows]
        self.heads = [head]  # head_0, head_1 …
        for place, (seq, nonce, ct) in enumerate(rows, 1):
            self.agree(seq == place or not proven, f"journal entry {seq}: a gap before it")
            f = self.open_row("jrn", be(seq, 8), nonce, ct, names)
            if f:
                entry = {"seq": f.number(8), "time": f.number(8), "generation": f.number(8)}
                before = f.take(32)
                self.agree(entry["seq"] == seq and (before == head or not proven), f"journal entry {seq}: its place")
                actor, at, zone = f.text(1).partition("@")
                entry |= {"actor": actor} | ({"zone": zone} if at else {}) | {"verb": f.text(1), "changes": []}
                self.read_changes(f, entry)
                f.end(256)
                entries.append(entry)
                leaves.append(sha256(b"\0" + sha256(f.data).digest()).digest())
            proven = proven and f is not None  # every later head depends on it
            head = mac(32, self.keys["leaf"], label("jrn-head", be(seq, 8), head, h(nonce + ct)))
            self.heads.append(head)
        if proven:
            same = head + merkle(leaves) == self.journal_end and len(rows) == self.journal_length
            self.agree(same, "journal entries are missing, older or foreign")
        return entries

    def read_changes(self, f, entry):
        """§10. What a re-key ties its tree to can be held against the file before it, and against nothing in this one."""
        for _ in range(f.number(4)):
            bix, old_tag, new_tag = f.take(16), f.take(16), f.take(16)
            if any(bix):
                entry["changes"].append({"bix": bix.hex(), "oldTag": old_tag.hex(), "newTag": new_tag.hex()})
            else:
                self.agree(not entry["changes"] and "tiedTo" not in entry, f"journal entry {entry['seq']}: its tie is not the first")
                entry["tiedTo"] = (old_tag + new_tag).hex()

    def read_records(self, journal):
        rows = self.rows("SELECT bix, bkt, nonce, ct FROM rec")
        self.agree(len(rows) == self.record_count, "the number of records")
        changes = [change for entry in journal for change in entry["changes"]]
        homes = {bytes.fromhex(change["newTag"]): bytes.fromhex(change["bix"]) for change in changes}
        names, tags = {row[0] for row in rows}, Counter(row[3][-16:] for row in rows)
        counts, sums, unproven, records = [0] * 256, [0] * 256, set(), []
        for bix, bucket, nonce, ct in rows:
            if len(bix) != 16:
                raise Stop(TAMPERED, "a blind id that has not 16 bytes")
            home = homes.get(ct[-16:])
            moved = home != bix and home in names or tags[ct[-16:]] > 1 and any(ct[-16:])
            f = self.open_row("rec", bix, nonce, ct, names, moved)
            self.agree(bucket == bix[0], f"rec {bix.hex()} is in another bucket's column")
            counts[bix[0]] += 1
            sums[bix[0]] += self.leaf("rec", bix, nonce, ct[-16:])
            if f is None:
                unproven.add(bix[0])
                continue
            try:
                records.append(self.read_record(bix, f))
            except ValueError as error:
                self.agree(False, f"rec {bix.hex()} is not what §7 says: {error}", DAMAGED)
        self.check_buckets(counts, sums, unproven)
        return sorted(filter(None, records), key=lambda record: (record["collection"], record["id"]))

    def read_record(self, bix, f):
        """None when the collection is unknown."""
        number, record_id, revision, schema = f.take(2), f.take(16), f.number(8), f.number(2)
        value = json_value(f.text(4))
        f.end(512)
        if self.bix("rec", number, record_id) != bix:
            raise ValueError("another record's blind id")
        collection = COLLECTIONS.get(int.from_bytes(number, "big"))
        self.agree(collection, f"rec {bix.hex()} is of an unknown collection", WARNING)
        record = {"collection": collection, "id": record_id.hex(), "revision": revision, "schema": schema}
        return record | {"value": value} if collection else None

    def check_buckets(self, counts, sums, unproven):
        rows, total, whole = self.rows("SELECT b, nonce, ct FROM bkt ORDER BY b"), 0, True
        names = [be(row[0], 1) for row in rows]
        for b, nonce, ct in rows:
            f = self.open_row("bkt", be(b, 1), nonce, ct, names)
            total += self.leaf("bkt", be(b, 1), nonce, ct[-16:])
            if f:
                same = [f.number(4) == counts[b], f.take(32) == be(sums[b] % 2**256, 32) or b in unproven]
                f.end()
                self.agree(all(same), f"bucket {b}: records are missing, older or foreign")
            whole = whole and f is not None
        if whole:
            same = be(total % 2**256, 32) == self.bucket_sum and names == [be(b, 1) for b in range(256)]
            self.agree(same, "buckets are missing, older or foreign")

    def read_drafts(self):
        """§11: outside the root, so nothing here is worse than a warning."""
        drafts = []
        for bix, nonce, ct in self.rows("SELECT bix, nonce, ct FROM draft"):
            f = Fields(unseal(self.keys["draft"], nonce, ct, label("draft", self.bound, bix)) or b"")
            try:
                draft = {"key": f.text(2), "value": json_value(f.text(4))}
                f.end(512)
                self.agree(self.bix("draft", draft["key"].encode()) == bix, "a draft under another's key", WARNING)
                drafts.append(draft)
            except ValueError:
                self.agree(False, "a draft does not open", WARNING)
        return drafts

    def read(self, kind, text, anchor=None, folder=None):
        self.check_database()
        self.open_header(kind, text)
        self.db.execute("BEGIN")
        words = self.read_root()
        try:
            journal = self.read_journal()
        except ValueError as error:
            raise Stop(TAMPERED, f"a journal entry is not what §10 says: {error}") from error
        answer = {"vaultId": self.header.vault_id.hex(), "kgen": int.from_bytes(self.header.kgen, "big")}
        answer |= {"generation": self.generation, "savedAt": self.saved_at, "slots": self.header.described()}
        answer |= {"records": self.read_records(journal), "journal": journal, "journalRoot": self.journal_end[32:].hex()}
        answer |= {"attachments": read_attachments(self, answer["records"], folder), "drafts": self.read_drafts()}
        if anchor is not None:
            answer["standing"] = judge(anchor, self)
        return answer | {"words": words}


def open_database(path):
    """§1 from the file's own bytes. Not read-only: SQLite may have to roll a save back that was cut off (§13)."""
    with open(path, "rb") as file:
        top = file.read(100)
    if len(top) < 100 or top[68:72] != b"VALI" or top[60:64] != be(1, 4):
        raise Stop(REFUSED, "not a Valise vault of format 1")
    if top[:20] != b"SQLite format 3\0\x10\0\1\1" or top[56:60] != be(1, 4):
        raise Stop(DAMAGED, "page size, journal mode or text encoding")
    return sqlite3.connect(Path(path).resolve().as_uri() + "?mode=rw", uri=True, isolation_level=None)


def the_secret(given, lists):
    """(type of slot, text of §3)"""
    if given.code:
        return CODE, code_text(given.code.read(), lists)
    line = given.passphrase_file.read().decode().removesuffix("\n").removesuffix("\r")
    if not line or "\n" in line:
        raise Stop(USAGE, "the passphrase is one line")
    return PASSPHRASE, passphrase_text(line)


def main(given):
    lists = [words.read().split() for words in given.words]
    kind, text = the_secret(given, lists)
    try:
        reader = Reader(open_database(given.vault))
        answer = reader.read(kind, text, given.anchor and given.anchor.read(), given.attachments)
    except sqlite3.DatabaseError as error:
        raise Stop(BUSY if "locked" in str(error) else DAMAGED, f"SQLite: {error}") from error
    except OverflowError as error:
        raise Stop(TAMPERED, "a number that no row has") from error
    except ValueError as error:
        raise Stop(DAMAGED, f"a root or bucket is not what its section says: {error}") from error
    for code, text in reader.findings:
        print({WARNING: "warning", DAMAGED: "damaged", TAMPERED: "tampered"}[code], text, sep=": ", file=sys.stderr)
    shown = lists[0] if lists else range(2048)
    print(json.dumps(answer | {"words": [shown[number] for number in answer["words"]]}, ensure_ascii=False))
    other = TAMPERED if answer.get("standing") in TO_DECIDE else WARNING
    return max([other, *(code for code, _ in reader.findings)])


def arguments():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    text = argparse.FileType("r", encoding="utf-8")
    options.add_argument("vault")
    options.add_argument("--passphrase-file", type=argparse.FileType("rb"), default=sys.stdin.buffer)
    options.add_argument("--code", type=text, help="the twelve words of a recovery sheet, in place of the passphrase")
    options.add_argument("--words", type=text, action="append", default=[], help="a BIP39 word list; may be given twice")
    options.add_argument("--anchor", type=argparse.FileType("rb"), help="what a computer remembers of this vault")
    options.add_argument("--attachments", type=Path, help="an empty folder for what is attached")
    return options.parse_args()


if __name__ == "__main__":
    try:
        sys.exit(main(arguments()))
    except (Stop, OSError) as error:
        print(error.args[1], file=sys.stderr)
        sys.exit(error.args[0] if isinstance(error, Stop) else MACHINE)
