"""Attachments and their chunks: docs/vault-format.md §11, and attachment_sum of §9."""
from base64 import b64decode
from hashlib import sha256

from nacl import bindings as sodium
from nacl.exceptions import CryptoError
from notation import DAMAGED, TAMPERED, WARNING, be, h, label, padded, unseal

CHUNK, MORE, LIMIT = 65536, 17, 2**31
FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
MESSAGE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class Finding(Exception):
    """(exit code, words) about one attachment."""


class Stream:
    """The chunks of one attachment, from the first to the last."""

    def __init__(self, vault_id, bound, key, aid, value):
        wrapped, header = b64decode(value["key"], validate=True), b64decode(value["header"], validate=True)
        if len(wrapped) != 24 + 48 or len(header) != 24:
            raise ValueError("key or header")
        stream_key = unseal(key, wrapped[:24], wrapped[24:], label("att-key", bound + aid))
        if stream_key is None:
            raise Finding(TAMPERED, "its key does not open")
        self.bound, self.state = vault_id + aid, sodium.crypto_secretstream_xchacha20poly1305_state()
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(self.state, header, stream_key)

    def pull(self, n, ct):
        """(plaintext, tag), or None. A failure leaves the stream where it is."""
        try:
            aad = label("att", self.bound + be(n, 4))
            return sodium.crypto_secretstream_xchacha20poly1305_pull(self.state, ct, aad) if len(ct) >= MORE else None
        except (CryptoError, RuntimeError):
            return None


def chunk_that_failed(reader, stream, aid, n, ct):
    """§12: moved when its tag is another row's too, or when another row opens in its place."""
    for other_aid, other_n, other in reader.db.execute("SELECT aid, n, ct FROM att"):
        same_tag = len(ct) >= 16 and any(ct[-16:]) and other[-16:] == ct[-16:]
        if (other_aid, other_n) != (aid, n) and (same_tag or stream.pull(n, other)):
            return Finding(TAMPERED, f"chunk {n} was moved")
    return Finding(DAMAGED, f"chunk {n} does not open")


def described(value):
    """length and chunks; ValueError when the record is not what §11 says."""
    length, chunks = value["length"], value["chunks"]
    if not (type(length) is int and 0 <= length <= LIMIT and chunks == max(1, -(-length // CHUNK))):
        raise ValueError("length or number of chunks")
    return length, chunks


def read_attachment(reader, record, sink):
    """Verifies one attachment; `sink` takes its content. What is printed of it."""
    aid, value = bytes.fromhex(record["id"]), record["value"]
    length, chunks = described(value)
    numbers = [n for (n,) in reader.rows("SELECT n FROM att WHERE aid = ? ORDER BY n", aid)]
    if numbers != list(range(chunks)):
        raise Finding(TAMPERED, "another number of chunks")
    stream = Stream(reader.header.vault_id, reader.bound, reader.keys["att"], aid, value)
    digest, tags, left = sha256(), b"", length
    for n, ct in reader.db.execute("SELECT n, ct FROM att WHERE aid = ? ORDER BY n", (aid,)):
        pulled = stream.pull(n, ct)
        if pulled is None:
            raise chunk_that_failed(reader, stream, aid, n, ct)
        plain, tag = pulled
        if tag != (FINAL if n == chunks - 1 else MESSAGE):
            raise Finding(DAMAGED, f"chunk {n} has the tag of another place")
        content = plain[: min(left, CHUNK)]
        if plain != (content if n < chunks - 1 else padded(content, 512)):
            raise Finding(DAMAGED, f"length or padding of chunk {n}")
        left -= len(content)
        digest.update(content)
        sink(content)
        tags += ct[-16:]
    if h(label("att-tags", tags)) != b64decode(value["tags"], validate=True):
        raise Finding(TAMPERED, "tags")
    if digest.hexdigest() != value["sha256"]:
        raise Finding(TAMPERED, "sha256")
    return {"id": record["id"], **{member: value[member] for member in ("name", "media", "length", "sha256")}}


def check_sum(reader, aids, judged):
    """§9 over all rows, unless one failed (§12), and what is there without a record (§11)."""
    total, orphans = 0, set()
    for aid, n, tag in reader.rows("SELECT aid, n, substr(ct, -16) FROM att"):
        total += reader.leaf("att", aid, be(n, 4), tag or b"")  # SQLite has no empty part of a blob
        reader.agree(len(aid) == 16, "a chunk of an attachment whose id has not 16 bytes")
        orphans |= {aid} - aids
    same = be(total % 2**256, 32) == reader.attachment_sum
    reader.agree(same or not judged, "attachment_sum: chunks are missing, older or foreign")
    for aid in orphans:
        reader.agree(False, f"chunks without a record: {aid.hex()}", WARNING)


def read_attachments(reader, records, folder=None):
    """All attachments that verify. With a folder, the content of each goes there under its id."""
    found, attachments = [], [record for record in records if record["collection"] == "attachment"]
    for record in attachments:
        name = record["id"]
        content = open(folder / name, "xb") if folder else None
        try:
            found.append(read_attachment(reader, record, content.write if content else len))
        except Finding as finding:
            reader.agree(False, f"attachment {name}: {finding.args[1]}", finding.args[0])
        except (KeyError, TypeError, ValueError) as error:
            reader.agree(False, f"attachment {name} is not what §11 says: {error}", DAMAGED)
        finally:
            if content:
                content.close()
    check_sum(reader, {bytes.fromhex(record["id"]) for record in attachments}, len(found) == len(attachments))
    return found
