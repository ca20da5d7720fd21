"""What a computer remembers of a vault, and whether the file is what it saw: docs/vault-format.md §16."""
from notation import Fields, label, mac

TO_DECIDE = ("older", "forked", "otherBranch")


def read_anchor(data, vault_id):
    """Its fields, or None when this is no anchor of this vault."""
    if len(data) != 166 or data[:10] != b"VALISEAN\0\1" or data[10:26] != vault_id:
        return None
    f = Fields(data[26:134])
    try:
        seen = {"kgen": f.number(4), "branch": f.take(16), "generation": f.number(8), "savedAt": f.number(8)}
        seen |= {"root_hash": f.take(32), "length": f.number(8), "head": f.take(32)}
    except ValueError:
        return None
    return seen


def judge(data, reader):
    """The verdict in the words of `valise state` (docs/cli.md), by the five rules in their order."""
    seen = read_anchor(data, reader.header.vault_id)
    if seen is None:
        return "cannotTell"
    if mac(32, reader.keys["anchor"], label("anchor", data[:134])) != data[134:]:
        return "older" if seen["kgen"] > int.from_bytes(reader.header.kgen, "big") else "cannotTell"
    if seen["root_hash"] == reader.root_hash:
        return "current"
    continues = seen["length"] < len(reader.heads) and reader.heads[seen["length"]] == seen["head"]
    if continues and reader.generation > seen["generation"]:
        return "ahead"
    if seen["branch"] != reader.branch:
        return "otherBranch"
    return "older" if reader.generation < seen["generation"] else "forked"
