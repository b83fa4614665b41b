(* Prints what the library makes of some bytes, and what it writes of that. *)
open Blkif

(* Numbers as unsigned ones. *)
module Show = struct
  [@@@warning "-32"]

  let int64_of_uint8 = Int64.of_int
  let int64_of_int8 = Int64.of_int
  let int64_of_uint16 = Int64.of_int
  let int64_of_int16 = Int64.of_int
  let int64_of_uint32 = Int64.of_int
  let int64_of_int32 = Int64.of_int
  let int64_of_uint64 value = value
  let int64_of_int64 value = value
end

{{#structures}}
let show_{{shortName}} layout (s : {{shortName.module}}.t) =
  match layout with
  {{#layouts}}
  {{#prefixes}}{{^first()}} {{/first()}}| {{.case}}{{/prefixes}} ->
    {{#members}}
    {{#cell}}
    {{#count}}Array.iter (fun element -> {{/count}}{{^count}}(fun element -> {{/count}}{{#integer}}Printf.printf "{{name}} %Lu\n" (Int64.logand (Show.int64_of_{{integer}} element) (Int64.shift_right_logical (-1L) (64 - {{bits}}))){{/integer}}{{^integer}}show_{{element}} layout element{{/integer}}) s.{{name.member}};
    {{/cell}}
    {{/members}}
    ()
  {{/layouts}}

{{/structures}}
let () =
  let channel = open_in_bin Sys.argv.(1) in
  let bytes = Bytes.of_string (really_input_string channel (in_channel_length channel)) in
  {{#operations}}
  Printf.printf "{{name}} %d\n" Operation.{{shortName.constant}};
  {{/operations}}
  {{#statuses}}
  Printf.printf "{{name}} %d\n" Status.{{shortName.constant}};
  {{/statuses}}
  {{#bitsets}}
  {{#bits}}
  Printf.printf "{{name}} %d\n" {{id.module}}.{{shortName.constant}};
  {{/bits}}
  {{/bitsets}}
  {{#constants}}
  {{^header}}
  Printf.printf "{{name}} %d\n" Constant.{{shortName.constant}};
  {{/header}}
  {{/constants}}
  {{#wireABIs}}
  {{#structures}}
  begin
    let size = {{shortName.module}}.size {{prefix.case}} in
    let s = {{shortName.module}}.get {{prefix.case}} bytes 3 in
    Printf.printf "{{abi}} {{shortName}} %d\n" size;
    show_{{shortName}} {{prefix.case}} s;
    let written = Bytes.make size '\255' in
    {{shortName.module}}.put {{prefix.case}} written 0 s;
    Bytes.iter (fun byte -> Printf.printf "%02x" (Char.code byte)) written;
    print_newline ();
    match {{shortName.module}}.get {{prefix.case}} bytes (Bytes.length bytes - size + 1) with
    | _ -> failwith "no error"
    | exception Invalid_argument _ -> ()
  end;
  {{/structures}}
  {{/wireABIs}}
  ()
