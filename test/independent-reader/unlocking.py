"""From a secret to the subkeys: docs/vault-format.md §3, §4 and the header of §5."""
import re
import unicodedata
from hashlib import blake2b, sha256

from nacl import bindings as sodium
from notation import Fields, Stop, be, h, label, mac, unseal
from notation import DAMAGED, REFUSED, TAMPERED, WARNING, WRONG_SECRET

PASSPHRASE, CODE, OFFICE = 1, 2, 3
KINDS = {PASSPHRASE: "passphrase", CODE: "recovery", OFFICE: "office"}
SLOT = 1376
SUBKEYS = {"hdr": 1, "root": 2, "rec": 3, "bix": 4, "leaf": 5, "jrn": 6, "att": 7, "anchor": 8, "draft": 9, "bkt": 10}


def subkeys(vk):
    """§4. hashlib adds the zero bytes behind salt and person."""
    salts = {name: number.to_bytes(8, "little") for name, number in SUBKEYS.items()}
    return {name: blake2b(key=vk, salt=salt, person=b"VALISEv1", digest_size=32).digest() for name, salt in salts.items()}


def passphrase_text(line):
    return unicodedata.normalize("NFKC", line).encode()


def fold(text):
    """Any case, accents composed, decomposed or left out."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def code_text(typed, lists):
    """§3: twelve words of one list, whole or shortened, to 32 hexadecimal characters. Numbers between them are skipped."""
    words = re.findall("[^\\W\\d_]+", fold(typed))
    for each in lists:
        known = list(map(fold, each))
        numbers = [[no for no, word in enumerate(known) if word == w or len(w) > 3 and word.startswith(w)] for w in words]
        if len(known) == 2048 and len(words) == 12 and all(len(found) == 1 for found in numbers):
            bits = sum(found[0] << 11 * (11 - at) for at, found in enumerate(numbers))
            code = be(bits >> 4, 16)
            if sha256(code).digest()[0] >> 4 == bits & 15:
                return code.hex().encode()
    raise Stop(REFUSED, "these are not the twelve words of a recovery code in any of the lists given")


def slot_key(slot, text):
    """§3: KEK, or None when COMMIT says that it is another secret's slot."""
    f = Fields(slot[1:])
    ops, mem_kib, salt, commit = f.number(4), f.number(4), f.take(16), f.take(32)
    derived = sodium.crypto_pwhash_alg(64, text, salt, ops, mem_kib * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
    return derived[:32] if sodium.sodium_memcmp(derived[32:], commit) else None


class Header:
    """§5: one copy. Stop when it is to be skipped."""

    def __init__(self, blob):
        if len(blob) != 11112 or blob[:8] != b"VALISEV1":
            raise Stop(DAMAGED, "length or magic of the header")
        if blob[8:12] != b"\0\1\0\1":
            raise Stop(REFUSED, "a header of a newer format or suite")
        self.blob, self.vault_id, self.kgen = blob, blob[12:28], blob[28:32]
        self.seq = int.from_bytes(blob[32:40], "big")
        self.slots = [(no, blob[40 + no * SLOT :][:SLOT]) for no in range(8) if blob[40 + no * SLOT]]
        times = [int.from_bytes(slot[1265:1273], "big") for _, slot in self.slots]
        padded = not any(any(slot[1273:]) for _, slot in self.slots)
        if h(blob[:11048]) != blob[11048:11080] or not padded or max(self.seq, *times, 0) > 2**53 - 1:
            raise Stop(DAMAGED, "checksum, padding or number of the header")
        for _, slot in self.slots:
            f = Fields(slot[1:9])
            if slot[0] in (PASSPHRASE, CODE) and not (3 <= f.number(4) <= 10 and 65536 <= f.number(4) <= 1048576):
                raise Stop(REFUSED, "a cost that no genuine slot has")

    def of_kind(self, kind):
        return [(no, slot) for no, slot in self.slots if slot[0] == kind]

    def described(self):
        """The slots as `access list` of docs/cli.md has them, and their labels."""
        described = []
        for no, slot in self.slots:
            label_id, created = slot[1249:1265].hex(), int.from_bytes(slot[1265:1273], "big")
            described.append({"number": no, "kind": KINDS.get(slot[0]), "labelId": label_id, "created": created})
        return described

    def unlock(self, kind, text):
        """The subkeys, or None when no slot is this secret's."""
        for no, slot in self.of_kind(kind):
            kek = slot_key(slot, text)
            if kek is None:
                continue
            vk = unseal(kek, slot[1177:1201], slot[1201:1249], label("slot", slot_binding(self.blob, no)))
            if vk is None:
                raise Stop(DAMAGED, f"slot {no} does not open")
            keys = subkeys(vk)
            if mac(32, keys["hdr"], label("header", self.blob[:11048])) != self.blob[11080:]:
                raise Stop(TAMPERED, "MAC of the header")
            return keys
        return None


def slot_binding(blob, no):
    """§5: what the wrap of a slot of type 1 or 2 is bound to; `recipient` is zeros."""
    slot = blob[40 + no * SLOT :][:25]
    return blob[12:32] + blob[10:12] + be(no, 1) + slot + bytes(32)


def gravest(refusals):
    return max(refusals, key=lambda refusal: refusal.args[0])


def open_headers(blobs, kind, text, findings):
    """The header that this secret opens, and its subkeys; the order and the refusals of §5."""
    usable, refusals = {}, [Stop(DAMAGED, "no header")]
    for blob in blobs:
        try:
            usable.setdefault(blob, Header(blob))
        except Stop as refusal:
            refusals.append(refusal)
    if len(blobs) != 2 or blobs[0] != blobs[1]:
        findings.append((WARNING, "one copy of the header is gone or different"))
    if not usable:
        raise gravest(refusals)
    if not any(header.of_kind(kind) for header in usable.values()):
        raise Stop(REFUSED, f"no slot is for a {KINDS[kind]}")
    refusals = [Stop(WRONG_SECRET, f"another {KINDS[kind]}")]
    for header in sorted(usable.values(), key=lambda each: -each.seq):
        try:
            keys = header.unlock(kind, text)
            if keys:
                return header, keys
        except Stop as refusal:
            refusals.append(refusal)
    raise gravest(refusals)
