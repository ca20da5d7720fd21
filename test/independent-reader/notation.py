"""What the sections of docs/vault-format.md have in common: its §2, canonical JSON and the tree of §10."""
import json
from decimal import Decimal
from hashlib import blake2b, sha256

from nacl import bindings as sodium
from nacl.exceptions import CryptoError


# Exit codes of docs/cli.md; WARNING leaves a vault fine.
WARNING, MACHINE, USAGE, WRONG_SECRET, DAMAGED, TAMPERED, REFUSED, BUSY = range(8)


class Stop(Exception):
    """(exit code, words): nothing after this can be judged."""


def be(n, size):
    return n.to_bytes(size, "big")


def label(text, *data):
    return b"valise/v1/" + text.encode() + b"\0" + b"".join(data)


def h(message):
    return blake2b(message, digest_size=32).digest()


def mac(size, key, message):
    return blake2b(message, key=key, digest_size=size).digest()


def seal(key, nonce, plaintext, aad):
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, aad, nonce, key)


def unseal(key, nonce, ct, aad):
    """The plaintext, or None."""
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(ct, aad, nonce, key) if len(ct) >= 16 else None
    except CryptoError:
        return None


def merkle(leaves):
    """RFC 6962 §2.1, over leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha256(b"\1" + merkle(leaves[:split]) + merkle(leaves[split:])).digest()


def padded(m, least):
    """PAD of §2, to the Padmé length."""
    size = max(len(m), least)
    if size > least:
        e = size.bit_length() - 1
        step = 1 << (e - e.bit_length())
        size = -(-size // step) * step
    return m + bytes(size - len(m))


class Fields:
    """Reads bytes from left to right; ValueError when they are not what their section describes."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, size):
        self.at += size
        if self.at > len(self.data):
            raise ValueError("shorter than its fields")
        return self.data[self.at - size : self.at]

    def number(self, size):
        n = int.from_bytes(self.take(size), "big")
        if n > 2**53 - 1:
            raise ValueError("a number above 2^53 - 1")
        return n

    def text(self, size):
        return self.take(self.number(size)).decode()

    def end(self, least=None):
        """Nothing follows but PAD(…, least); None is no padding."""
        fields = self.data[: self.at]
        if self.data != (fields if least is None else padded(fields, least)):
            raise ValueError("padding")


def json_value(text):
    value = json.loads(text)
    if canonical(value) != text:
        raise ValueError("JSON that is not canonical")
    return value


def canonical(value):
    """RFC 8785."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e21:
            return str(int(value))
        return format(Decimal(repr(value)), "f") if 1e-6 <= abs(value) < 1e-4 else repr(value).replace("e-0", "e-")
    return json.dumps(value, ensure_ascii=False)
