(* Prints the requests that are in flight in the dump of a ring: requests x86_32-abi|x86_64-abi|arm-abi FILE *)

let read file =
  let channel = open_in_bin file in
  let text = really_input_string channel (in_channel_length channel) in
  close_in channel;
  Bytes.of_string text

let name operation =
  Option.value (Blkif.Operation.name operation) ~default:(string_of_int operation)

let show (request : Blkif.request) =
  match request with
  | Request request ->
    Printf.printf "%s id %Lu sector %Lu\n" (name request.operation) request.id request.sector_number;
    Array.iteri
      (fun index (segment : Blkif.Request_segment.t) ->
        if index < request.nr_segments then
          Printf.printf "  gref %d sectors %d to %d\n" segment.gref segment.first_sect segment.last_sect)
      request.seg
  | Request_discard request ->
    Printf.printf "%s id %Lu sector %Lu sectors %Lu\n" (name request.operation) request.id
      request.sector_number request.nr_sectors
  | Request_indirect request ->
    Printf.printf "%s id %Lu sector %Lu segments %d\n" (name request.operation) request.id
      request.sector_number request.nr_segments

let () =
  let layouts = Blkif.[ X86_32; X86_64; Arm ] in
  match Sys.argv with
  | [| _; wanted; file |] ->
    let layout = List.find (fun layout -> Blkif.layout_name layout = wanted) layouts in
    let ring = read file in
    let header = Blkif.Ring.get_header ring in
    let entries = Blkif.Ring.entries layout (Bytes.length ring) in
    let waiting = (header.req_prod - header.rsp_prod) land 0xffffffff in
    for index = 0 to waiting - 1 do
      let offset = Blkif.Ring.offset layout ~entries (header.rsp_prod + index) in
      Option.iter show (Blkif.get_request layout ring offset)
    done
  | _ ->
    prerr_endline "usage: requests LAYOUT FILE";
    exit 1
