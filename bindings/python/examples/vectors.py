"""Reads the bytes of conformance vectors, and writes them again: vectors.py RING.JSON."""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import Any

from blkif import arm, x86_32, x86_64

LAYOUTS = {layout.NAME: layout for layout in (x86_32, x86_64, arm)}


def main(file: str) -> int:
    vectors = json.loads(Path(file).read_text())
    assert vectors["format"] == 1
    count = wrong = 0
    for vector in vectors["entries"]:
        for abi, digits in vector["bytes"].items():
            if abi not in LAYOUTS:
                continue
            kind = structure(LAYOUTS[abi], vector["structure"])
            expected = bytes.fromhex(digits)
            count += 1
            if ctypes.sizeof(kind) != len(expected) or not reads(kind, expected, vector["fields"]):
                print(abi, vector["name"], "is read otherwise")
                wrong += 1
            elif bytes(kind.from_buffer_copy(expected)) != expected or written(kind, vector["fields"]) != expected:
                print(abi, vector["name"], "is written otherwise")
                wrong += 1
    print(count, "vectors,", wrong, "differ")
    return 1 if wrong else 0


def structure(layout: Any, name: str) -> Any:
    """The class of a structure: ``RequestDiscard`` for ``blkif_request_discard``."""
    return getattr(layout, "".join(word.capitalize() for word in name.split("_")[1:]))


def reads(kind: Any, data: bytes, fields: dict[str, Any]) -> bool:
    value = kind.from_buffer_copy(data)
    return all(matches(getattr(value, name), expected) for name, expected in fields.items())


def matches(value: Any, expected: Any) -> bool:
    if isinstance(expected, list):
        return all(matches(value[place], element) for place, element in enumerate(expected))
    if isinstance(expected, dict):
        return all(matches(getattr(value, name), element) for name, element in expected.items())
    return bool(value == expected)


def written(kind: Any, fields: dict[str, Any]) -> bytes:
    value = kind()
    for name, given in fields.items():
        fill(value, name, given)
    return bytes(value)


def fill(value: Any, name: str, given: Any) -> None:
    if not isinstance(given, list):
        setattr(value, name, given)
        return
    for place, element in enumerate(given):
        if isinstance(element, dict):
            for key, number in element.items():
                setattr(getattr(value, name)[place], key, number)
        else:
            getattr(value, name)[place] = element


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: vectors.py FILE")
    sys.exit(main(sys.argv[1]))
