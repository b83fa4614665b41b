# SPDX-License-Identifier: MIT
# Generated from {{origin}} by {{regenerate}}. Do not edit.
meta:
  id: blkif_ring
  title: "{{title}}"
  license: MIT
  ks-version: "0.9"
  endian: le
doc: "{{summary}}"
params:
  - id: abi
    type: u1
    enum: abi
    doc: The layout that the frontend has, which its node "protocol" names.
seq:
{{#ring}}
{{#header}}
{{#cell}}
  - id: {{name.member}}
    type: {{integer.type}}
    doc: "{{summary}}"
{{/cell}}
{{/header}}
{{#reserved}}
  - id: reserved
    size: {{reserved}}
{{/reserved}}
{{/ring}}
  - id: slots
    type: slot(_index)
    size: entry_size
    repeat: expr
    repeat-expr: num_entries
    doc: The entries in the order in which they lie in memory.
instances:
  entry_size:
    value: '{{#wireABIs}}{{^last()}}abi == abi::{{prefix.member}} ? {{entrySize}} : {{/last()}}{{#last()}}{{entrySize}}{{/last()}}{{/wireABIs}}'
    doc: The bytes of an entry.
  num_fitting:
    value: '(_io.size - {{#ring}}{{headerSize}}{{/ring}}) / entry_size'
    doc: How many entries the memory has room for.
  num_entries:
    value: 'num_fitting >= 4096 ? 4096 : num_fitting >= 2048 ? 2048 : num_fitting >= 1024 ? 1024 : num_fitting >= 512 ? 512 : num_fitting >= 256 ? 256 : num_fitting >= 128 ? 128 : num_fitting >= 64 ? 64 : num_fitting >= 32 ? 32 : num_fitting >= 16 ? 16 : num_fitting >= 8 ? 8 : num_fitting >= 4 ? 4 : num_fitting >= 2 ? 2 : 1'
    doc: The entries of the ring, a power of two.
  num_requests:
    value: '(req_prod - rsp_prod) & 0xffffffff'
    doc: How many requests have no response yet.
types:
  slot:
    doc: An entry, which holds a request until the response takes its place.
    params:
      - id: index
        type: u4
    seq:
      - id: request
        type:
          switch-on: _root.abi
          cases:
{{#wireABIs}}
            'abi::{{prefix.member}}': request_of_{{prefix.member}}
{{/wireABIs}}
        if: is_request
      - id: response
        type:
          switch-on: _root.abi
          cases:
{{#wireABIs}}
            'abi::{{prefix.member}}': {{prefix.member}}_{{#ring}}{{responseShortName.member}}{{/ring}}
{{/wireABIs}}
        if: not is_request
    instances:
      distance:
        value: '(index - _root.rsp_prod) & (_root.num_entries - 1)'
        doc: How many entries lie between the oldest request and this one.
      is_request:
        value: 'distance < _root.num_requests'
        doc: Whether it holds a request without a response.
{{#wireABIs}}
  request_of_{{prefix.member}}:
    seq:
      - id: body
        type:
          switch-on: operation
          cases:
{{#operations}}
{{^reserved}}
            'operation::{{shortName.member}}': {{prefix.member}}_{{structure.shortName.member}}
{{/reserved}}
{{/operations}}
            _: {{prefix.member}}_{{#ring}}{{requestShortName.member}}{{/ring}}
    instances:
      operation:
        pos: 0
        type: u1
        enum: operation
{{#structures}}
  {{prefix.member}}_{{shortName.member}}:
    doc: "{{summary}}"
    seq:
{{#members}}
{{#isPadding}}
      - id: {{name.member}}
        size: {{bytes}}
{{/isPadding}}
{{#cell}}
      - id: {{name.member}}
        type: {{#integer}}{{integer.type}}{{/integer}}{{^integer}}{{prefix.member}}_{{element.member}}{{/integer}}
{{#isCode}}
        enum: {{element.member}}
{{/isCode}}
{{#count}}
        repeat: expr
        repeat-expr: {{count}}
{{/count}}
        doc: "{{summary}}{{#unit}} Unit: {{unit}}.{{/unit}}"
{{/cell}}
{{/members}}
{{/structures}}
{{/wireABIs}}
enums:
  abi:
{{#wireABIs}}
    {{index()}}: {{prefix.member}}
{{/wireABIs}}
  operation:
{{#operations}}
    {{value}}:
      id: {{shortName.member}}
      doc: "{{summary}}"
{{/operations}}
  status:
{{#statuses}}
    {{value}}:
      id: {{shortName.member}}
      doc: "{{summary}}"
{{/statuses}}
{{#bitsets}}
  {{id.member}}:
{{#bits}}
    {{value}}:
      id: {{shortName.member}}
      doc: "{{summary}}"
{{/bits}}
{{/bitsets}}
