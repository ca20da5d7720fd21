#!/usr/bin/env python3
"""Writes a small Valise vault. Written from docs/vault-format.md alone; § are that page's sections.

    python3 write_vault.py KIND NEW.valise < PASSPHRASE-LINE

KIND is one of KINDS below. The cost is the lowest permitted. It is here to prove the page, not to keep anything: it writes
in place, not as §13 asks. What it shares with the reader is §2, the keys of §4 and what a slot is bound to.
"""
import json
import sqlite3
import sys
import time
from base64 import b64encode
from hashlib import blake2b, sha256
from os import urandom

from nacl import bindings as sodium
from notation import be, canonical, h, label, mac, merkle, padded, seal
from read_vault import TABLES
from unlocking import CODE, PASSPHRASE, SLOT, passphrase_text, slot_binding, subkeys

OPS, MEM_KIB, CHUNK = 3, 65536, 65536
SETTINGS, TRIP, ATTACHMENT = 1, 3, 7
ARGON2ID = sodium.crypto_pwhash_ALG_ARGON2ID13


def base64(data):
    return b64encode(data).decode()


def record_named(name):
    """§7: the id of a record with a natural name."""
    return blake2b(label("record-name", name.encode()), digest_size=16).digest()


def words(*texts):
    """§10: |text| u8 ‖ text, one after the other."""
    return b"".join(be(len(text), 1) + text.encode() for text in texts)


class Writer:
    def __init__(self, path, texts):
        self.db = sqlite3.connect(path, isolation_level=None)
        self.vault_id, self.kgen, self.vk = urandom(16), be(1, 4), urandom(32)
        self.bound, self.keys, self.branch = self.vault_id + self.kgen, subkeys(self.vk), urandom(16)
        self.generation, self.head, self.leaves = 0, bytes(32), []
        self.records, self.att_sum, self.bkt_sum = {}, 0, 0
        self.now = time.time_ns() // 10**6
        self.create(texts)

    def create(self, texts):
        """§1, and the first commit: what creation leaves."""
        for pragma in ("page_size = 4096", "journal_mode = DELETE", f"application_id = {0x56414C49}", "user_version = 1"):
            self.db.execute(f"PRAGMA {pragma}")
        for name, body in TABLES.items():
            self.db.execute(f"CREATE TABLE {name}({body}) STRICT")
        self.header = self.new_header(texts)
        self.db.executemany("INSERT INTO hdr VALUES (?, ?)", [(copy, self.header) for copy in (1, 2)])
        self.db.execute("BEGIN IMMEDIATE")
        for b in range(256):
            self.put_bucket(b)
        self.finish("owner", "vault.create", [])

    def new_header(self, texts):
        """§5. `texts` are (type, text of §3), one a slot."""
        top = b"VALISEV1" + be(1, 2) + be(1, 2) + self.vault_id + self.kgen + be(1, 8)
        slots = [be(kind, 1) + be(OPS, 4) + be(MEM_KIB, 4) + urandom(16) for kind, _ in texts]
        blob = top + b"".join(slot.ljust(SLOT, b"\0") for slot in slots)
        for no, (_, text) in enumerate(texts):
            d = sodium.crypto_pwhash_alg(64, text, slots[no][9:25], OPS, MEM_KIB * 1024, ARGON2ID)
            nonce = urandom(24)
            wrapped = seal(d[:32], nonce, self.vk, label("slot", slot_binding(blob, no)))
            slots[no] += d[32:] + urandom(1120) + nonce + wrapped + urandom(16) + be(self.now, 8) + bytes(103)
        body = top + b"".join(slots) + b"".join(be(0, 1) + urandom(SLOT - 1) for _ in range(8 - len(slots)))
        return body + h(body) + mac(32, self.keys["hdr"], label("header", body))

    def sealed(self, table, name, plaintext):
        """§6: (nonce, ct)"""
        nonce = urandom(24)
        return nonce, seal(self.keys[table], nonce, plaintext, label(table, self.bound, name))

    def leaf(self, kind, *parts):
        return int.from_bytes(mac(32, self.keys["leaf"], label("leaf/" + kind, *parts)), "big")

    def put_bucket(self, b):
        """§8: the bucket's row, from all its records."""
        for (nonce, ct) in self.db.execute("SELECT nonce, ct FROM bkt WHERE b = ?", (b,)).fetchall():
            self.bkt_sum -= self.leaf("bkt", be(b, 1), nonce, ct[-16:])
        leaves = [leaf for bix, leaf in self.records.items() if bix[0] == b]
        nonce, ct = self.sealed("bkt", be(b, 1), be(len(leaves), 4) + be(sum(leaves) % 2**256, 32))
        self.db.execute("INSERT OR REPLACE INTO bkt VALUES (?, ?, ?)", (b, nonce, ct))
        self.bkt_sum += self.leaf("bkt", be(b, 1), nonce, ct[-16:])

    def put_record(self, collection, record_id, value):
        """§7: a new record; its change for the journal (§10)."""
        bix = mac(16, self.keys["bix"], label("bix/rec", self.vault_id, be(collection, 2), record_id))
        text = canonical(value).encode()
        plain = be(collection, 2) + record_id + be(self.generation + 1, 8) + be(1, 2) + be(len(text), 4) + text
        nonce, ct = self.sealed("rec", bix, padded(plain, 512))
        self.db.execute("INSERT INTO rec(bix, bkt, nonce, ct) VALUES (?, ?, ?, ?)", (bix, bix[0], nonce, ct))
        self.records[bix] = self.leaf("rec", bix, nonce, ct[-16:])
        self.put_bucket(bix[0])
        return bix + bytes(16) + ct[-16:]

    def commit(self, actor, verb, *records):
        """§13: records are (collection, id, value)."""
        self.db.execute("BEGIN IMMEDIATE")
        self.finish(actor, verb, [self.put_record(*record) for record in records])

    def finish(self, actor, verb, changes):
        """§10 and §9: the entry and the root."""
        self.generation += 1
        seq = be(self.generation, 8)  # one entry a commit
        plain = seq + be(self.now, 8) + seq + self.head + words(actor, verb) + be(len(changes), 4) + b"".join(changes)
        entry = padded(plain, 256)
        nonce, ct = self.sealed("jrn", seq, entry)
        self.db.execute("INSERT INTO jrn VALUES (?, ?, ?)", (self.generation, nonce, ct))
        self.head = mac(32, self.keys["leaf"], label("jrn-head", seq, self.head, h(nonce + ct)))
        self.leaves.append(sha256(b"\0" + sha256(entry).digest()).digest())
        root = self.bound + seq + be(self.bkt_sum % 2**256, 32) + be(len(self.records), 4)
        root += be(self.att_sum % 2**256, 32) + seq + self.head + merkle(self.leaves) + be(1, 8) + h(self.header)
        root += self.branch + be(self.now, 8) + bytes(16)
        self.db.execute("INSERT OR REPLACE INTO root VALUES (1, ?, ?)", self.sealed("root", b"", root))
        self.db.execute("COMMIT")

    def attach(self, content, name, media):
        """§11, in one commit with its record."""
        aid, key, nonce, tags = urandom(16), sodium.crypto_secretstream_xchacha20poly1305_keygen(), urandom(24), b""
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        header = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
        chunks = max(1, -(-len(content) // CHUNK))
        self.db.execute("BEGIN IMMEDIATE")
        for n in range(chunks):
            plain, last = content[n * CHUNK : (n + 1) * CHUNK], n == chunks - 1
            aad, tag = label("att", self.vault_id, aid, be(n, 4)), 3 if last else 0
            ct = sodium.crypto_secretstream_xchacha20poly1305_push(state, padded(plain, 512) if last else plain, aad, tag)
            self.db.execute("INSERT INTO att VALUES (?, ?, ?)", (aid, n, ct))
            self.att_sum += self.leaf("att", aid, be(n, 4), ct[-16:])
            tags += ct[-16:]
        value = {"name": name, "media": media, "length": len(content), "chunks": chunks, "header": base64(header)}
        value["key"] = base64(nonce + seal(self.keys["att"], nonce, key, label("att-key", self.bound, aid)))
        value |= {"tags": base64(h(label("att-tags", tags))), "sha256": sha256(content).hexdigest()}
        value |= {"added": "2026-11-01T17:00:00Z", "about": None}
        self.finish("owner", "attachment.add", [self.put_record(ATTACHMENT, aid, value)])


def one_record(writer):
    writer.commit("owner", "settings.set", (SETTINGS, record_named("settings"), {"language": "fr", "idleMinutes": 5}))


def journal(writer):
    one_record(writer)
    trips = [(TRIP, urandom(16), {"title": f"Genève {no}", "note": "é" * 400 * no}) for no in range(3)]
    writer.commit("owner@Europe/Paris", "trip.save", *trips)
    writer.commit("owner@America/Argentina/Buenos_Aires", "trip.look")


KINDS = {
    "empty": lambda writer: None,
    "record": one_record,
    "recovery": one_record,
    "attachment": lambda writer: writer.attach(bytes(range(256)) * 600, "seal é.jpg", "image/jpeg"),
    "journal": journal,
}


def main(kind, path):
    """Prints the code of a recovery slot as hexadecimal characters; of other kinds null."""
    texts, code = [(PASSPHRASE, passphrase_text(sys.stdin.readline().rstrip("\r\n")))], None
    if kind == "recovery":
        code = urandom(16).hex()
        texts.append((CODE, code.encode()))
    KINDS[kind](Writer(path, texts))
    print(json.dumps(code))


if __name__ == "__main__":
    main(*sys.argv[1:])
