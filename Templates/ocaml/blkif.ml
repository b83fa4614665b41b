(* SPDX-License-Identifier: MIT *)
(* Generated from {{origin}} by {{regenerate}}. Do not edit. *)

module Backend = struct
{{#backendSections}}
{{#nodes}}
{{>ocaml/partials/node.ml}}
{{/nodes}}
{{/backendSections}}
end

module Frontend = struct
{{#frontendSections}}
{{#nodes}}
{{>ocaml/partials/node.ml}}
{{/nodes}}
{{/frontendSections}}
end

module Disk = struct
{{#diskParameters}}
  let {{name.constant}} = {{^isPrefix}}"{{name}}"{{/isPrefix}}{{#isPrefix}}[ {{#values}}{{^first()}}; {{/first()}}"{{name}}"{{/values}} ]{{/isPrefix}}
{{#negation}}
  let {{negation.constant}} = "{{negation}}"
{{/negation}}
{{/diskParameters}}
end

module Constant = struct
{{#constants}}
{{^nativeABI}}
  let {{shortName.constant}} = {{#isText}}"{{value}}"{{/isText}}{{^isText}}{{literal}}{{/isText}}
{{/nativeABI}}
{{/constants}}
end

module Operation = struct
  type t = int

{{#operations}}
  let {{shortName.constant}} = {{value}}
{{/operations}}

  let name = function
{{#operations}}
    | {{value}} -> Some "{{name}}"
{{/operations}}
    | _ -> None
end

module Status = struct
  type t = int

{{#statuses}}
  let {{shortName.constant}} = {{literal}}
{{/statuses}}

  let name = function
{{#statuses}}
    | {{literal}} -> Some "{{name}}"
{{/statuses}}
    | _ -> None
end

module State = struct
  type t = int

{{#states}}
  let {{shortName.constant}} = {{value}}
{{/states}}
end
{{#bitsets}}

module {{id.module}} = struct
  type t = int

{{#bits}}
  let {{shortName.constant}} = {{literal}}
{{/bits}}
end
{{/bitsets}}

type layout =
{{#wireABIs}}
  | {{prefix.case}}
{{/wireABIs}}

let layout_name = function
{{#wireABIs}}
  | {{prefix.case}} -> "{{abi}}"
{{/wireABIs}}

(* Integers in bytes, the least byte first. *)
module Le = struct
  [@@@warning "-32"]

  let get_uint8 = Bytes.get_uint8
  let get_int8 = Bytes.get_int8
  let get_uint16 = Bytes.get_uint16_le
  let get_int16 = Bytes.get_int16_le
  let get_int32 bytes at = Int32.to_int (Bytes.get_int32_le bytes at)
  let get_uint32 bytes at = get_int32 bytes at land 0xffffffff
  let get_int64 = Bytes.get_int64_le
  let get_uint64 = Bytes.get_int64_le
  let put_uint8 = Bytes.set_uint8
  let put_int8 = Bytes.set_int8
  let put_uint16 = Bytes.set_uint16_le
  let put_int16 = Bytes.set_int16_le
  let put_int32 bytes at value = Bytes.set_int32_le bytes at (Int32.of_int value)
  let put_uint32 = put_int32
  let put_int64 = Bytes.set_int64_le
  let put_uint64 = Bytes.set_int64_le
  let zero_uint8 = 0
  let zero_int8 = 0
  let zero_uint16 = 0
  let zero_int16 = 0
  let zero_uint32 = 0
  let zero_int32 = 0
  let zero_uint64 = 0L
  let zero_int64 = 0L

  let check bytes at size =
    if at < 0 || at > Bytes.length bytes - size then
      invalid_arg "Blkif: too few bytes"

  let check_length array count =
    if Array.length array <> count then
      invalid_arg "Blkif: an array has another length"
end
{{#structures}}

module {{shortName.module}} = struct
  type t = {
    {{#fields}}
    {{#cell}}
    {{name.member}} : {{>ocaml/partials/type.ml}};
    {{/cell}}
    {{/fields}}
  }

  let size = function
    {{#layouts}}
    {{#prefixes}}{{^first()}} {{/first()}}| {{.case}}{{/prefixes}} -> {{size}}
    {{/layouts}}

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    {{#layouts}}
    {{#prefixes}}{{^first()}} {{/first()}}| {{.case}}{{/prefixes}} ->
      {
        {{#members}}
        {{#cell}}
        {{name.member}} = {{#count}}Array.init {{count}} (fun n -> {{/count}}{{#integer}}Le.get_{{integer}} bytes{{/integer}}{{^integer}}{{element.module}}.get layout bytes{{/integer}} (at + {{offset}}{{#count}} + (n * {{stride}}){{/count}}){{#count}}){{/count}};
        {{/cell}}
        {{/members}}
        {{#missing}}
        {{name.member}} = {{>ocaml/partials/zero.ml}};
        {{/missing}}
      }
    {{/layouts}}

  let put layout bytes at value =
    Le.check bytes at (size layout);
    {{#fields}}
    {{#cell}}
    {{#count}}
    Le.check_length value.{{name.member}} {{count}};
    {{/count}}
    {{/cell}}
    {{/fields}}
    match layout with
    {{#layouts}}
    {{#prefixes}}{{^first()}} {{/first()}}| {{.case}}{{/prefixes}} ->
      {{#members}}
      {{#isPadding}}
      Bytes.fill bytes (at + {{offset}}) {{bytes}} '\000';
      {{/isPadding}}
      {{#cell}}
      {{#count}}
      Array.iteri (fun n part -> {{#integer}}Le.put_{{integer}} bytes{{/integer}}{{^integer}}{{element.module}}.put layout bytes{{/integer}} (at + {{offset}} + (n * {{stride}})) part) value.{{name.member}};
      {{/count}}
      {{^count}}
      {{#integer}}Le.put_{{integer}} bytes{{/integer}}{{^integer}}{{element.module}}.put layout bytes{{/integer}} (at + {{offset}}) value.{{name.member}};
      {{/count}}
      {{/cell}}
      {{/members}}
      ()
    {{/layouts}}
end
{{/structures}}
{{#forms}}
{{#first()}}

type request =
{{/first()}}
  | {{shortName.case}} of {{shortName.module}}.t
{{/forms}}
{{#forms}}
{{#first()}}

let get_request layout bytes at =
  match Bytes.get_uint8 bytes at with
{{/first()}}
  {{#operations}}{{^first()}} {{/first()}}| {{value}}{{/operations}} ->
    Some ({{shortName.case}} ({{shortName.module}}.get layout bytes at))
{{#last()}}
  | _ -> None
{{/last()}}
{{/forms}}
{{#ring}}

module Ring = struct
  type header = {
    {{#header}}
    {{#cell}}
    {{name.member}} : {{element.type}};
    {{/cell}}
    {{/header}}
  }

  let page_size = {{pageSize}}
  let header_size = {{headerSize}}

  let get_header bytes =
    Le.check bytes 0 header_size;
    {
      {{#header}}
      {{#cell}}
      {{name.member}} = Le.get_{{integer}} bytes {{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}};
      {{/cell}}
      {{/header}}
    }

  let entry_size = function
    {{#wireABIs}}
    | {{prefix.case}} -> {{entrySize}}
    {{/wireABIs}}

  let entries layout byte_count =
    let slots = (byte_count - header_size) / entry_size layout in
    let rec largest power = if power * 2 > slots then power else largest (power * 2) in
    if slots < 1 then 0 else largest 1

  let offset layout ~entries counter =
    header_size + (counter land (entries - 1) * entry_size layout)
end
{{/ring}}
