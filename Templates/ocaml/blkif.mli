(* SPDX-License-Identifier: MIT *)
(* Generated from {{origin}} by {{regenerate}}. Do not edit. *)

(** {{summary}}

    This describes {{view}}. The structures of the ring are read and written in a {!type:layout}: a frontend names its own
    in the node [protocol]. Integers of 32 bits are an [int], so the machine must have 64 bits. *)

(** {1 Names of nodes} *)

(** The backend's directory. *)
module Backend : sig
{{#backendSections}}
{{#nodes}}
{{>ocaml/partials/node.mli}}
{{/nodes}}
{{/backendSections}}
end

(** The frontend's directory. *)
module Frontend : sig
{{#frontendSections}}
{{#nodes}}
{{>ocaml/partials/node.mli}}
{{/nodes}}
{{/frontendSections}}
end

(** {1 Disk specifications} *)

(** Words of xl's disk specifications, without an equals sign. *)
module Disk : sig
{{#diskParameters}}
  val {{name.constant}} : string{{#isPrefix}} list{{/isPrefix}}
  (** {{summary}} *)

{{#negation}}
  val {{negation.constant}} : string
  (** The opposite of {!{{name.constant}}}. *)

{{/negation}}
{{/diskParameters}}
end

(** {1 Codes} *)

(** Limits and names of the protocol. *)
module Constant : sig
{{#constants}}
{{^nativeABI}}
  val {{shortName.constant}} : {{#isText}}string{{/isText}}{{^isText}}int{{/isText}}
  (** {{summary}}{{#unit}} Counted in {{unit}}.{{/unit}} *)

{{/nativeABI}}
{{/constants}}
end

(** The code of a request. Others than those that are named here are possible. *)
module Operation : sig
  type t = int

{{#operations}}
  val {{shortName.constant}} : t
  (** {{summary}} *)

{{/operations}}
  val name : t -> string option
  (** The name that the protocol has for it. *)
end

(** The outcome of a request. Others than those that are named here are possible. *)
module Status : sig
  type t = int

{{#statuses}}
  val {{shortName.constant}} : t
  (** {{summary}} *)

{{/statuses}}
  val name : t -> string option
  (** The name that the protocol has for it. *)
end

(** The state of one side of the connection, the number in its node [state]. *)
module State : sig
  type t = int

{{#states}}
  val {{shortName.constant}} : t
  (** {{summary}} *)

{{/states}}
end
{{#bitsets}}

(** {{summary}} *)
module {{id.module}} : sig
  type t = int

{{#bits}}
  val {{shortName.constant}} : t
  (** {{summary}} *)

{{/bits}}
end
{{/bitsets}}

(** {1 The ring} *)

(** The layout that the compiler of a machine gives the structures. *)
type layout =
{{#wireABIs}}
  | {{prefix.case}}  (** {{summary}} *)
{{/wireABIs}}

val layout_name : layout -> string
(** The name that the node [protocol] has for it. *)
{{#structures}}

(** {{summary}} This is {{name.code}}. *)
module {{shortName.module}} : sig
  type t = {
    {{#fields}}
    {{#cell}}
    {{name.member}} : {{>ocaml/partials/type.ml}};
        (** {{summary}}{{#unit}} Unit: {{unit}}.{{/unit}} *)
    {{/cell}}
    {{/fields}}
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end
{{/structures}}
{{#forms}}
{{#first()}}

(** A request of any form: the operation tells which. *)
type request =
{{/first()}}
  | {{shortName.case}} of {{shortName.module}}.t
{{#last()}}

val get_request : layout -> bytes -> int -> request option
(** Reads the request of an entry at an offset; [None] when its operation is not known.
    @raise Invalid_argument when it does not lie within the bytes. *)
{{/last()}}
{{/forms}}
{{#ring}}

(** Where the entries of a ring lie. *)
module Ring : sig
  type header = {
    {{#header}}
    {{#cell}}
    {{name.member}} : {{element.type}};  (** {{summary}} *)
    {{/cell}}
    {{/header}}
  }
  (** The counters with which a ring begins, the same in every layout. *)

  val page_size : int
  (** The bytes of a page. *)

  val header_size : int
  (** The bytes before the first entry. *)

  val get_header : bytes -> header
  (** Reads the counters at the start of a ring.
      @raise Invalid_argument when there are too few bytes. *)

  val entry_size : layout -> int
  (** The bytes of an entry. *)

  val entries : layout -> int -> int
  (** The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits. *)

  val offset : layout -> entries:int -> int -> int
  (** The bytes before the entry for a value of a counter. *)
end
{{/ring}}
