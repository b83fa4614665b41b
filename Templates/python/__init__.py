# SPDX-License-Identifier: MIT
# Generated from {{origin}} by {{regenerate}}. Do not edit.
"""{{summary}}

This describes {{view}}. The structures of the ring are in a module for each layout: {{#wireABIs}}{{^first()}}, {{/first()}}{{prefix.code}}{{/wireABIs}}.
A frontend names its own in the node ``protocol``.
"""

from __future__ import annotations

import ctypes
import enum
from typing import Final


class Backend:
    """Names of nodes in the backend's directory."""

{{#backendSections}}
{{#nodes}}
{{>python/partials/node.py}}

{{/nodes}}
{{/backendSections}}

class Frontend:
    """Names of nodes in the frontend's directory."""

{{#frontendSections}}
{{#nodes}}
{{>python/partials/node.py}}

{{/nodes}}
{{/frontendSections}}

class Disk:
    """Words of xl's disk specifications, without an equals sign."""

{{#diskParameters}}
    {{name.constant}}: Final = {{^isPrefix}}"{{name}}"{{/isPrefix}}{{#isPrefix}}({{#values}}"{{name}}", {{/values}}){{/isPrefix}}
    """{{summary}}"""

{{#negation}}
    {{negation.constant}}: Final = "{{negation}}"
    """The opposite of {{name.code}}."""

{{/negation}}
{{/diskParameters}}

{{#constants}}
{{^nativeABI}}
{{shortName.constant}}: Final = {{#isText}}"{{value}}"{{/isText}}{{^isText}}{{literal}}{{/isText}}
"""{{summary}}{{#unit}} Counted in {{unit}}.{{/unit}}"""

{{/nativeABI}}
{{/constants}}

class Operation(enum.IntEnum):
    """The code of a request. Others than those that are named here are possible."""

{{#operations}}
    {{shortName.case}} = {{value}}
    """{{summary}}"""

{{/operations}}

class Status(enum.IntEnum):
    """The outcome of a request. Others than those that are named here are possible."""

{{#statuses}}
    {{shortName.case}} = {{literal}}
    """{{summary}}"""

{{/statuses}}

class XenbusState(enum.IntEnum):
    """The state of one side of the connection, the number in its node ``state``."""

{{#states}}
    {{shortName.case}} = {{value}}
    """{{summary}}"""

{{/states}}
{{#bitsets}}

class {{id.type}}(enum.IntFlag):
    """{{summary}}"""

{{#bits}}
    {{shortName.case}} = {{literal}}
    """{{summary}}"""

{{/bits}}
{{/bitsets}}
{{#ring}}

PAGE_SIZE: Final = {{pageSize}}
"""The bytes of a page of a ring."""

RING_HEADER_SIZE: Final = {{headerSize}}
"""The bytes before the first entry of a ring."""


class RingHeader(ctypes.LittleEndianStructure):
    """The counters with which a ring begins, the same in every layout."""

    _fields_ = [
        {{#header}}
        {{#cell}}
        ("{{name.member}}", {{element.type}}),
        {{/cell}}
        {{/header}}
    ]

    {{#header}}
    {{#cell}}
    {{name.member}}: int
    """{{summary}}"""
    {{/cell}}
    {{/header}}
{{/ring}}
