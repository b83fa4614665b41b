(* SPDX-License-Identifier: MIT *)
(* Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit. *)

module Backend = struct
  let mode = "mode"
  let params = "params"
  let physical_device = "physical-device"
  let physical_device_path = "physical-device-path"
  let type_ = "type"
  let direct_io_safe = "direct-io-safe"
  let feature_barrier = "feature-barrier"
  let feature_flush_cache = "feature-flush-cache"
  let feature_discard = "feature-discard"
  let feature_persistent = "feature-persistent"
  let feature_max_indirect_segments = "feature-max-indirect-segments"
  let feature_trim = "feature-trim"
  let max_ring_page_order = "max-ring-page-order"
  let max_ring_pages = "max-ring-pages"
  let multi_queue_max_queues = "multi-queue-max-queues"
  let discard_enable = "discard-enable"
  let discard_alignment = "discard-alignment"
  let discard_granularity = "discard-granularity"
  let discard_secure = "discard-secure"
  let info = "info"
  let sector_size = "sector-size"
  let physical_sector_size = "physical-sector-size"
  let sectors = "sectors"
  let frontend = "frontend"
  let frontend_id = "frontend-id"
  let state = "state"
  let online = "online"
  let removable = "removable"
  let bootable = "bootable"
  let dev = "dev"
  let script = "script"
  let device_type = "device-type"
  let specification = "specification"
  let transport = "transport"
  let base = "base"
  let irq = "irq"
  let grant_usage = "grant_usage"
  let colo_host = "colo-host"
  let colo_port = "colo-port"
  let colo_export = "colo-export"
  let active_disk = "active-disk"
  let hidden_disk = "hidden-disk"
  let tapdisk_params = "tapdisk-params"
  let uuid = "uuid"
  let domain = "domain"
  let hotplug_status = "hotplug-status"
  let hotplug_error = "hotplug-error"
  let node = "node"
  let vnd = "vnd"
  let pid = "pid"
  let minor = "minor"
  let kthread_pid = "kthread-pid"
  let queue_n_kthread_pid index =
    "queue-" ^ string_of_int index ^ "/kthread-pid"
  let sm_data_n index =
    "sm-data/" ^ index
  let polling_duration = "polling-duration"
  let polling_idle_threshold = "polling-idle-threshold"
  let qemu_params = "qemu-params"
  let shutdown_request = "shutdown-request"
  let shutdown_done = "shutdown-done"
  let pause = "pause"
  let pause_token = "pause-token"
  let pause_done = "pause-done"
  let tapdisk_error = "tapdisk-error"
  let backend_kind = "backend-kind"
  let media_req_sup = "media-req-sup"
  let dynamic_device_path = "dynamic-device-path"
  let instance = "instance"
  let max_requests = "max-requests"
  let max_request_segments = "max-request-segments"
  let max_request_size = "max-request-size"
  let media_present = "media-present"
end

module Frontend = struct
  let event_channel = "event-channel"
  let ring_ref = "ring-ref"
  let ring_ref_n index =
    "ring-ref" ^ string_of_int index
  let protocol = "protocol"
  let ring_page_order = "ring-page-order"
  let num_ring_pages = "num-ring-pages"
  let multi_queue_num_queues = "multi-queue-num-queues"
  let queue_n index =
    "queue-" ^ string_of_int index
  let queue_n_ring_ref index =
    "queue-" ^ string_of_int index ^ "/ring-ref"
  let queue_n_ring_ref_n index inner =
    "queue-" ^ string_of_int index ^ "/ring-ref" ^ string_of_int inner
  let queue_n_event_channel index =
    "queue-" ^ string_of_int index ^ "/event-channel"
  let feature_persistent = "feature-persistent"
  let feature_large_sector_size = "feature-large-sector-size"
  let trusted = "trusted"
  let device_type = "device-type"
  let virtual_device = "virtual-device"
  let backend = "backend"
  let backend_id = "backend-id"
  let state = "state"
  let eject = "eject"
  let virtual_device_ext = "virtual-device-ext"
  let ejected = "ejected"
  let error = "error"
  let target_id = "target-id"
  let feature_surprise_remove = "feature-surprise-remove"
  let feature_online_resize = "feature-online-resize"
  let media_req = "media-req"
  let max_requests = "max-requests"
  let max_request_segments = "max-request-segments"
  let max_request_size = "max-request-size"
  let x_index = "x-index"
  let phantom_vbd = "phantom_vbd"
end

module Disk = struct
  let target = "target"
  let format = "format"
  let vdev = "vdev"
  let access = "access"
  let devtype = "devtype"
  let cdrom = "cdrom"
  let backend = "backend"
  let backendtype = "backendtype"
  let script = "script"
  let direct_io_safe = "direct-io-safe"
  let discard = "discard"
  let no_discard = "no-discard"
  let trusted = "trusted"
  let untrusted = "untrusted"
  let specification = "specification"
  let grant_usage = "grant_usage"
  let colo = "colo"
  let no_colo = "no-colo"
  let colo_host = "colo-host"
  let colo_port = "colo-port"
  let colo_export = "colo-export"
  let active_disk = "active-disk"
  let hidden_disk = "hidden-disk"
  let format_prefix = [ "raw:"; "qcow:"; "qcow2:"; "vhd:" ]
  let script_prefix = [ "iscsi:"; "nbd:"; "enbd:"; "drbd:" ]
  let ignored_prefix = [ "tapdisk:"; "tap:"; "tap2:"; "aio:"; "ioemu:"; "file:"; "phy:" ]
end

module Constant = struct
  let max_segments_per_request = 11
  let max_indirect_pages_per_request = 8
  let abi_x86_32 = "x86_32-abi"
  let abi_x86_64 = "x86_64-abi"
  let abi_ia64 = "ia64-abi"
  let abi_arm = "arm-abi"
end

module Operation = struct
  type t = int

  let read = 0
  let write = 1
  let write_barrier = 2
  let flush_diskcache = 3
  let reserved_1 = 4
  let discard = 5
  let indirect = 6

  let name = function
    | 0 -> Some "BLKIF_OP_READ"
    | 1 -> Some "BLKIF_OP_WRITE"
    | 2 -> Some "BLKIF_OP_WRITE_BARRIER"
    | 3 -> Some "BLKIF_OP_FLUSH_DISKCACHE"
    | 4 -> Some "BLKIF_OP_RESERVED_1"
    | 5 -> Some "BLKIF_OP_DISCARD"
    | 6 -> Some "BLKIF_OP_INDIRECT"
    | _ -> None
end

module Status = struct
  type t = int

  let eopnotsupp = -2
  let error = -1
  let okay = 0

  let name = function
    | -2 -> Some "BLKIF_RSP_EOPNOTSUPP"
    | -1 -> Some "BLKIF_RSP_ERROR"
    | 0 -> Some "BLKIF_RSP_OKAY"
    | _ -> None
end

module State = struct
  type t = int

  let unknown = 0
  let initialising = 1
  let init_wait = 2
  let initialised = 3
  let connected = 4
  let closing = 5
  let closed = 6
  let reconfiguring = 7
  let reconfigured = 8
end

module Vdisk = struct
  type t = int

  let cdrom = 0x1
  let removable = 0x2
  let readonly = 0x4
end

module Discard_flags = struct
  type t = int

  let discard_secure = 0x1
end

type layout =
  | X86_32
  | X86_64
  | Arm

let layout_name = function
  | X86_32 -> "x86_32-abi"
  | X86_64 -> "x86_64-abi"
  | Arm -> "arm-abi"

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

module Request_segment = struct
  type t = {
    gref : int;
    first_sect : int;
    last_sect : int;
  }

  let size = function
    | X86_32 | X86_64 | Arm -> 8

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 | X86_64 | Arm ->
      {
        gref = Le.get_uint32 bytes (at + 0);
        first_sect = Le.get_uint8 bytes (at + 4);
        last_sect = Le.get_uint8 bytes (at + 5);
      }

  let put layout bytes at value =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 | X86_64 | Arm ->
      Le.put_uint32 bytes (at + 0) value.gref;
      Le.put_uint8 bytes (at + 4) value.first_sect;
      Le.put_uint8 bytes (at + 5) value.last_sect;
      Bytes.fill bytes (at + 6) 2 '\000';
      ()
end

module Request = struct
  type t = {
    operation : int;
    nr_segments : int;
    handle : int;
    id : int64;
    sector_number : int64;
    seg : Request_segment.t array;
  }

  let size = function
    | X86_32 -> 108
    | X86_64 | Arm -> 112

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        nr_segments = Le.get_uint8 bytes (at + 1);
        handle = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 4);
        sector_number = Le.get_uint64 bytes (at + 12);
        seg = Array.init 11 (fun n -> Request_segment.get layout bytes (at + 20 + (n * 8)));
      }
    | X86_64 | Arm ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        nr_segments = Le.get_uint8 bytes (at + 1);
        handle = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 8);
        sector_number = Le.get_uint64 bytes (at + 16);
        seg = Array.init 11 (fun n -> Request_segment.get layout bytes (at + 24 + (n * 8)));
      }

  let put layout bytes at value =
    Le.check bytes at (size layout);
    Le.check_length value.seg 11;
    match layout with
    | X86_32 ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.nr_segments;
      Le.put_uint16 bytes (at + 2) value.handle;
      Le.put_uint64 bytes (at + 4) value.id;
      Le.put_uint64 bytes (at + 12) value.sector_number;
      Array.iteri (fun n part -> Request_segment.put layout bytes (at + 20 + (n * 8)) part) value.seg;
      ()
    | X86_64 | Arm ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.nr_segments;
      Le.put_uint16 bytes (at + 2) value.handle;
      Bytes.fill bytes (at + 4) 4 '\000';
      Le.put_uint64 bytes (at + 8) value.id;
      Le.put_uint64 bytes (at + 16) value.sector_number;
      Array.iteri (fun n part -> Request_segment.put layout bytes (at + 24 + (n * 8)) part) value.seg;
      ()
end

module Request_discard = struct
  type t = {
    operation : int;
    flag : int;
    handle : int;
    id : int64;
    sector_number : int64;
    nr_sectors : int64;
  }

  let size = function
    | X86_32 -> 28
    | X86_64 | Arm -> 32

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        flag = Le.get_uint8 bytes (at + 1);
        handle = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 4);
        sector_number = Le.get_uint64 bytes (at + 12);
        nr_sectors = Le.get_uint64 bytes (at + 20);
      }
    | X86_64 | Arm ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        flag = Le.get_uint8 bytes (at + 1);
        handle = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 8);
        sector_number = Le.get_uint64 bytes (at + 16);
        nr_sectors = Le.get_uint64 bytes (at + 24);
      }

  let put layout bytes at value =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.flag;
      Le.put_uint16 bytes (at + 2) value.handle;
      Le.put_uint64 bytes (at + 4) value.id;
      Le.put_uint64 bytes (at + 12) value.sector_number;
      Le.put_uint64 bytes (at + 20) value.nr_sectors;
      ()
    | X86_64 | Arm ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.flag;
      Le.put_uint16 bytes (at + 2) value.handle;
      Bytes.fill bytes (at + 4) 4 '\000';
      Le.put_uint64 bytes (at + 8) value.id;
      Le.put_uint64 bytes (at + 16) value.sector_number;
      Le.put_uint64 bytes (at + 24) value.nr_sectors;
      ()
end

module Request_indirect = struct
  type t = {
    operation : int;
    indirect_op : int;
    nr_segments : int;
    id : int64;
    sector_number : int64;
    handle : int;
    indirect_grefs : int array;
    pad : int64;
  }

  let size = function
    | X86_32 -> 64
    | X86_64 | Arm -> 64

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        indirect_op = Le.get_uint8 bytes (at + 1);
        nr_segments = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 4);
        sector_number = Le.get_uint64 bytes (at + 12);
        handle = Le.get_uint16 bytes (at + 20);
        indirect_grefs = Array.init 8 (fun n -> Le.get_uint32 bytes (at + 24 + (n * 4)));
        pad = Le.get_uint64 bytes (at + 56);
      }
    | X86_64 | Arm ->
      {
        operation = Le.get_uint8 bytes (at + 0);
        indirect_op = Le.get_uint8 bytes (at + 1);
        nr_segments = Le.get_uint16 bytes (at + 2);
        id = Le.get_uint64 bytes (at + 8);
        sector_number = Le.get_uint64 bytes (at + 16);
        handle = Le.get_uint16 bytes (at + 24);
        indirect_grefs = Array.init 8 (fun n -> Le.get_uint32 bytes (at + 28 + (n * 4)));
        pad = Le.zero_uint64;
      }

  let put layout bytes at value =
    Le.check bytes at (size layout);
    Le.check_length value.indirect_grefs 8;
    match layout with
    | X86_32 ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.indirect_op;
      Le.put_uint16 bytes (at + 2) value.nr_segments;
      Le.put_uint64 bytes (at + 4) value.id;
      Le.put_uint64 bytes (at + 12) value.sector_number;
      Le.put_uint16 bytes (at + 20) value.handle;
      Bytes.fill bytes (at + 22) 2 '\000';
      Array.iteri (fun n part -> Le.put_uint32 bytes (at + 24 + (n * 4)) part) value.indirect_grefs;
      Le.put_uint64 bytes (at + 56) value.pad;
      ()
    | X86_64 | Arm ->
      Le.put_uint8 bytes (at + 0) value.operation;
      Le.put_uint8 bytes (at + 1) value.indirect_op;
      Le.put_uint16 bytes (at + 2) value.nr_segments;
      Bytes.fill bytes (at + 4) 4 '\000';
      Le.put_uint64 bytes (at + 8) value.id;
      Le.put_uint64 bytes (at + 16) value.sector_number;
      Le.put_uint16 bytes (at + 24) value.handle;
      Bytes.fill bytes (at + 26) 2 '\000';
      Array.iteri (fun n part -> Le.put_uint32 bytes (at + 28 + (n * 4)) part) value.indirect_grefs;
      Bytes.fill bytes (at + 60) 4 '\000';
      ()
end

module Response = struct
  type t = {
    id : int64;
    operation : int;
    status : int;
  }

  let size = function
    | X86_32 -> 12
    | X86_64 | Arm -> 16

  let get layout bytes at =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      {
        id = Le.get_uint64 bytes (at + 0);
        operation = Le.get_uint8 bytes (at + 8);
        status = Le.get_int16 bytes (at + 10);
      }
    | X86_64 | Arm ->
      {
        id = Le.get_uint64 bytes (at + 0);
        operation = Le.get_uint8 bytes (at + 8);
        status = Le.get_int16 bytes (at + 10);
      }

  let put layout bytes at value =
    Le.check bytes at (size layout);
    match layout with
    | X86_32 ->
      Le.put_uint64 bytes (at + 0) value.id;
      Le.put_uint8 bytes (at + 8) value.operation;
      Bytes.fill bytes (at + 9) 1 '\000';
      Le.put_int16 bytes (at + 10) value.status;
      ()
    | X86_64 | Arm ->
      Le.put_uint64 bytes (at + 0) value.id;
      Le.put_uint8 bytes (at + 8) value.operation;
      Bytes.fill bytes (at + 9) 1 '\000';
      Le.put_int16 bytes (at + 10) value.status;
      Bytes.fill bytes (at + 12) 4 '\000';
      ()
end

type request =
  | Request of Request.t
  | Request_discard of Request_discard.t
  | Request_indirect of Request_indirect.t

let get_request layout bytes at =
  match Bytes.get_uint8 bytes at with
  | 0 | 1 | 2 | 3 ->
    Some (Request (Request.get layout bytes at))
  | 5 ->
    Some (Request_discard (Request_discard.get layout bytes at))
  | 6 ->
    Some (Request_indirect (Request_indirect.get layout bytes at))
  | _ -> None

module Ring = struct
  type header = {
    req_prod : int;
    req_event : int;
    rsp_prod : int;
    rsp_event : int;
  }

  let page_size = 4096
  let header_size = 64

  let get_header bytes =
    Le.check bytes 0 header_size;
    {
      req_prod = Le.get_uint32 bytes 0;
      req_event = Le.get_uint32 bytes 4;
      rsp_prod = Le.get_uint32 bytes 8;
      rsp_event = Le.get_uint32 bytes 12;
    }

  let entry_size = function
    | X86_32 -> 108
    | X86_64 -> 112
    | Arm -> 112

  let entries layout byte_count =
    let slots = (byte_count - header_size) / entry_size layout in
    let rec largest power = if power * 2 > slots then power else largest (power * 2) in
    if slots < 1 then 0 else largest 1

  let offset layout ~entries counter =
    header_size + (counter land (entries - 1) * entry_size layout)
end
