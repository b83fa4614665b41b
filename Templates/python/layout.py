# SPDX-License-Identifier: MIT
# Generated from {{origin}} by {{regenerate}}. Do not edit.
"""The structures of the ring as {{abi.code}} has them.

{{summary}}
"""

from __future__ import annotations

import ctypes
from typing import Final

from . import {{#ring}}RING_HEADER_SIZE, {{/ring}}Operation

NAME: Final = "{{abi}}"
"""What a frontend with this layout writes into its node ``protocol``."""
{{#structures}}


class {{shortName.type}}(ctypes.LittleEndianStructure):
    """{{summary}}

    This is {{native.code}}, {{size}} bytes.
    """

    {{#isPacked}}
    _layout_ = "ms"
    _pack_ = {{alignment}}
    {{/isPacked}}
    _fields_ = [
        {{#members}}
        {{#isPadding}}
        ("{{name.member}}", ctypes.c_uint8 * {{bytes}}),
        {{/isPadding}}
        {{#cell}}
        ("{{name.member}}", {{#integer}}{{integer.type}}{{/integer}}{{^integer}}{{element.type}}{{/integer}}{{#count}} * {{count}}{{/count}}),
        {{/cell}}
        {{/members}}
    ]

    {{#members}}
    {{#cell}}
    {{name.member}}: {{#count}}ctypes.Array[{{/count}}{{#integer}}{{#count}}{{integer.type}}{{/count}}{{^count}}int{{/count}}{{/integer}}{{^integer}}{{element.type}}{{/integer}}{{#count}}]{{/count}}
    """{{summary}}{{#unit}} Unit: {{unit}}.{{/unit}}"""
    {{/cell}}
    {{/members}}
{{/structures}}
{{#entrySize}}


ENTRY_SIZE: Final = {{entrySize}}
"""The bytes of an entry of the ring."""


def ring_entries(byte_count: int) -> int:
    """The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits."""
    slots = (byte_count - RING_HEADER_SIZE) // ENTRY_SIZE
    return 1 << (slots.bit_length() - 1) if slots > 0 else 0


def entry_offset(entries: int, counter: int) -> int:
    """The bytes before the entry for a value of a counter, in a ring of so many entries."""
    return RING_HEADER_SIZE + (counter & (entries - 1)) * ENTRY_SIZE
{{/entrySize}}
{{#forms}}
{{#first()}}


def get_request(
    buffer: bytes | bytearray | memoryview, offset: int = 0
) -> {{/first()}}{{^first()}} | {{/first()}}{{shortName.type}}{{#last()}} | None:
    """Reads the request of an entry, by its operation; ``None`` when that is not known.

    :raises ValueError: when it does not lie within the bytes
    """
    operation = buffer[offset] if 0 <= offset < len(buffer) else None
{{/last()}}
{{/forms}}
{{#forms}}
    if operation in ({{#operations}}Operation.{{shortName.case}}, {{/operations}}):
        return {{shortName.type}}.from_buffer_copy(buffer, offset)
{{#last()}}
    if operation is None:
        raise ValueError("too few bytes")
    return None
{{/last()}}
{{/forms}}
