"""Prints what the package makes of some bytes, and what it writes of that."""

from __future__ import annotations

import sys
from pathlib import Path

import blkif
from blkif import {{#wireABIs}}{{^first()}}, {{/first()}}{{prefix.module}}{{/wireABIs}}

{{#wireABIs}}
{{#structures}}

def show_{{prefix}}_{{shortName}}(s: {{prefix.module}}.{{shortName.type}}, t: {{prefix.module}}.{{shortName.type}}) -> None:
    {{#members}}
    {{#cell}}
    {{#count}}
    for n in range({{count}}):
        {{#integer}}
        print("{{name}}", s.{{name.member}}[n] & (1 << {{bits}}) - 1)
        t.{{name.member}}[n] = s.{{name.member}}[n]
        {{/integer}}
        {{^integer}}
        show_{{prefix}}_{{element}}(s.{{name.member}}[n], t.{{name.member}}[n])
        {{/integer}}
    {{/count}}
    {{^count}}
    {{#integer}}
    print("{{name}}", s.{{name.member}} & (1 << {{bits}}) - 1)
    t.{{name.member}} = s.{{name.member}}
    {{/integer}}
    {{^integer}}
    show_{{prefix}}_{{element}}(s.{{name.member}}, t.{{name.member}})
    {{/integer}}
    {{/count}}
    {{/cell}}
    {{/members}}

{{/structures}}
{{/wireABIs}}

data = Path(sys.argv[1]).read_bytes()
{{#operations}}
print("{{name}}", int(blkif.Operation.{{shortName.case}}))
{{/operations}}
{{#statuses}}
print("{{name}}", int(blkif.Status.{{shortName.case}}))
{{/statuses}}
{{#bitsets}}
{{#bits}}
print("{{name}}", int(blkif.{{id.type}}.{{shortName.case}}))
{{/bits}}
{{/bitsets}}
{{#constants}}
{{^header}}
print("{{name}}", blkif.{{shortName.constant}})
{{/header}}
{{/constants}}
{{#wireABIs}}
{{#structures}}
s_{{prefix}}_{{shortName}} = {{prefix.module}}.{{shortName.type}}.from_buffer_copy(data, 3)
t_{{prefix}}_{{shortName}} = {{prefix.module}}.{{shortName.type}}()
print("{{abi}} {{shortName}}", len(bytes(t_{{prefix}}_{{shortName}})))
show_{{prefix}}_{{shortName}}(s_{{prefix}}_{{shortName}}, t_{{prefix}}_{{shortName}})
print(bytes(t_{{prefix}}_{{shortName}}).hex())
{{/structures}}
{{/wireABIs}}
