# SPDX-License-Identifier: MIT
# Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
meta:
  id: blkif_ring
  title: "The Xen block protocol (blkif)"
  license: MIT
  ks-version: "0.9"
  endian: le
doc: "A split block device: a frontend in the guest sends requests through a shared ring to a backend in another domain, and both sides find each other and agree on parameters in xenstore."
params:
  - id: abi
    type: u1
    enum: abi
    doc: The layout that the frontend has, which its node "protocol" names.
seq:
  - id: req_prod
    type: u4
    doc: "How many requests the frontend has put in."
  - id: req_event
    type: u4
    doc: "The value of req_prod at which the backend asks for a notification."
  - id: rsp_prod
    type: u4
    doc: "How many responses the backend has put in."
  - id: rsp_event
    type: u4
    doc: "The value of rsp_prod at which the frontend asks for a notification."
  - id: reserved
    size: 48
  - id: slots
    type: slot(_index)
    size: entry_size
    repeat: expr
    repeat-expr: num_entries
    doc: The entries in the order in which they lie in memory.
instances:
  entry_size:
    value: 'abi == abi::x86_32 ? 108 : abi == abi::x86_64 ? 112 : 112'
    doc: The bytes of an entry.
  num_fitting:
    value: '(_io.size - 64) / entry_size'
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
            'abi::x86_32': request_of_x86_32
            'abi::x86_64': request_of_x86_64
            'abi::arm': request_of_arm
        if: is_request
      - id: response
        type:
          switch-on: _root.abi
          cases:
            'abi::x86_32': x86_32_response
            'abi::x86_64': x86_64_response
            'abi::arm': arm_response
        if: not is_request
    instances:
      distance:
        value: '(index - _root.rsp_prod) & (_root.num_entries - 1)'
        doc: How many entries lie between the oldest request and this one.
      is_request:
        value: 'distance < _root.num_requests'
        doc: Whether it holds a request without a response.
  request_of_x86_32:
    seq:
      - id: body
        type:
          switch-on: operation
          cases:
            'operation::read': x86_32_request
            'operation::write': x86_32_request
            'operation::write_barrier': x86_32_request
            'operation::flush_diskcache': x86_32_request
            'operation::discard': x86_32_request_discard
            'operation::indirect': x86_32_request_indirect
            _: x86_32_request
    instances:
      operation:
        pos: 0
        type: u1
        enum: operation
  x86_32_request_segment:
    doc: "The part of a transfer that is in one frame."
    seq:
      - id: gref
        type: u4
        doc: "The grant of the frame that holds the data."
      - id: first_sect
        type: u1
        doc: "The first sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: last_sect
        type: u1
        doc: "The last sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: padding0
        size: 2
  x86_32_request:
    doc: "An entry of the ring that asks for an operation."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "The code of the operation."
      - id: nr_segments
        type: u1
        doc: "How many entries of seg are used."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for; it has a meaning only in reads and writes."
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which a read or write begins. Unit: 512-byte sectors."
      - id: seg
        type: x86_32_request_segment
        repeat: expr
        repeat-expr: 11
        doc: "The segments of the transfer, in the order of the sectors on the disk."
  x86_32_request_discard:
    doc: "An entry of the ring that asks for a discard."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_DISCARD."
      - id: flag
        type: u1
        enum: discard_flags
        doc: "Either BLKIF_DISCARD_SECURE or 0."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The first sector of the range. Unit: 512-byte sectors."
      - id: nr_sectors
        type: u8
        doc: "The number of sectors of the range. Unit: 512-byte sectors."
  x86_32_request_indirect:
    doc: "An entry of the ring that asks for a read or write with segments outside the ring."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_INDIRECT."
      - id: indirect_op
        type: u1
        enum: operation
        doc: "The operation to carry out, BLKIF_OP_READ or BLKIF_OP_WRITE."
      - id: nr_segments
        type: u2
        doc: "The number of segments in all pages together."
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which the read or write begins. Unit: 512-byte sectors."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: padding0
        size: 2
      - id: indirect_grefs
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: "The grants of the pages that hold the segments."
      - id: pad
        type: u8
        doc: "Not used; it makes the structure as long as it is in the other ABIs."
  x86_32_response:
    doc: "An entry of the ring that says how a request ended."
    seq:
      - id: id
        type: u8
        doc: "The value of id in the request."
      - id: operation
        type: u1
        enum: operation
        doc: "The operation that the request asked for."
      - id: padding0
        size: 1
      - id: status
        type: s2
        enum: status
        doc: "The code of the outcome."
  request_of_x86_64:
    seq:
      - id: body
        type:
          switch-on: operation
          cases:
            'operation::read': x86_64_request
            'operation::write': x86_64_request
            'operation::write_barrier': x86_64_request
            'operation::flush_diskcache': x86_64_request
            'operation::discard': x86_64_request_discard
            'operation::indirect': x86_64_request_indirect
            _: x86_64_request
    instances:
      operation:
        pos: 0
        type: u1
        enum: operation
  x86_64_request_segment:
    doc: "The part of a transfer that is in one frame."
    seq:
      - id: gref
        type: u4
        doc: "The grant of the frame that holds the data."
      - id: first_sect
        type: u1
        doc: "The first sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: last_sect
        type: u1
        doc: "The last sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: padding0
        size: 2
  x86_64_request:
    doc: "An entry of the ring that asks for an operation."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "The code of the operation."
      - id: nr_segments
        type: u1
        doc: "How many entries of seg are used."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for; it has a meaning only in reads and writes."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which a read or write begins. Unit: 512-byte sectors."
      - id: seg
        type: x86_64_request_segment
        repeat: expr
        repeat-expr: 11
        doc: "The segments of the transfer, in the order of the sectors on the disk."
  x86_64_request_discard:
    doc: "An entry of the ring that asks for a discard."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_DISCARD."
      - id: flag
        type: u1
        enum: discard_flags
        doc: "Either BLKIF_DISCARD_SECURE or 0."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The first sector of the range. Unit: 512-byte sectors."
      - id: nr_sectors
        type: u8
        doc: "The number of sectors of the range. Unit: 512-byte sectors."
  x86_64_request_indirect:
    doc: "An entry of the ring that asks for a read or write with segments outside the ring."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_INDIRECT."
      - id: indirect_op
        type: u1
        enum: operation
        doc: "The operation to carry out, BLKIF_OP_READ or BLKIF_OP_WRITE."
      - id: nr_segments
        type: u2
        doc: "The number of segments in all pages together."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which the read or write begins. Unit: 512-byte sectors."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: padding1
        size: 2
      - id: indirect_grefs
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: "The grants of the pages that hold the segments."
      - id: padding2
        size: 4
  x86_64_response:
    doc: "An entry of the ring that says how a request ended."
    seq:
      - id: id
        type: u8
        doc: "The value of id in the request."
      - id: operation
        type: u1
        enum: operation
        doc: "The operation that the request asked for."
      - id: padding0
        size: 1
      - id: status
        type: s2
        enum: status
        doc: "The code of the outcome."
      - id: padding1
        size: 4
  request_of_arm:
    seq:
      - id: body
        type:
          switch-on: operation
          cases:
            'operation::read': arm_request
            'operation::write': arm_request
            'operation::write_barrier': arm_request
            'operation::flush_diskcache': arm_request
            'operation::discard': arm_request_discard
            'operation::indirect': arm_request_indirect
            _: arm_request
    instances:
      operation:
        pos: 0
        type: u1
        enum: operation
  arm_request_segment:
    doc: "The part of a transfer that is in one frame."
    seq:
      - id: gref
        type: u4
        doc: "The grant of the frame that holds the data."
      - id: first_sect
        type: u1
        doc: "The first sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: last_sect
        type: u1
        doc: "The last sector of the frame that belongs to the segment. Unit: 512-byte sectors."
      - id: padding0
        size: 2
  arm_request:
    doc: "An entry of the ring that asks for an operation."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "The code of the operation."
      - id: nr_segments
        type: u1
        doc: "How many entries of seg are used."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for; it has a meaning only in reads and writes."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which a read or write begins. Unit: 512-byte sectors."
      - id: seg
        type: arm_request_segment
        repeat: expr
        repeat-expr: 11
        doc: "The segments of the transfer, in the order of the sectors on the disk."
  arm_request_discard:
    doc: "An entry of the ring that asks for a discard."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_DISCARD."
      - id: flag
        type: u1
        enum: discard_flags
        doc: "Either BLKIF_DISCARD_SECURE or 0."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The first sector of the range. Unit: 512-byte sectors."
      - id: nr_sectors
        type: u8
        doc: "The number of sectors of the range. Unit: 512-byte sectors."
  arm_request_indirect:
    doc: "An entry of the ring that asks for a read or write with segments outside the ring."
    seq:
      - id: operation
        type: u1
        enum: operation
        doc: "Always BLKIF_OP_INDIRECT."
      - id: indirect_op
        type: u1
        enum: operation
        doc: "The operation to carry out, BLKIF_OP_READ or BLKIF_OP_WRITE."
      - id: nr_segments
        type: u2
        doc: "The number of segments in all pages together."
      - id: padding0
        size: 4
      - id: id
        type: u8
        doc: "A value that the frontend chooses and that comes back in the response."
      - id: sector_number
        type: u8
        doc: "The sector of the disk at which the read or write begins. Unit: 512-byte sectors."
      - id: handle
        type: u2
        doc: "The virtual device that the request is for, as in blkif_request."
      - id: padding1
        size: 2
      - id: indirect_grefs
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: "The grants of the pages that hold the segments."
      - id: padding2
        size: 4
  arm_response:
    doc: "An entry of the ring that says how a request ended."
    seq:
      - id: id
        type: u8
        doc: "The value of id in the request."
      - id: operation
        type: u1
        enum: operation
        doc: "The operation that the request asked for."
      - id: padding0
        size: 1
      - id: status
        type: s2
        enum: status
        doc: "The code of the outcome."
      - id: padding1
        size: 4
enums:
  abi:
    0: x86_32
    1: x86_64
    2: arm
  operation:
    0:
      id: read
      doc: "Reads consecutive sectors of the virtual disk into frames of the frontend."
    1:
      id: write
      doc: "Writes the contents of frames of the frontend to consecutive sectors of the disk."
    2:
      id: write_barrier
      doc: "A write that no other write of its ring may cross, in either direction."
    3:
      id: flush_diskcache
      doc: "Makes the backing device write its volatile cache to stable storage."
    4:
      id: reserved_1
      doc: "Reserved for packets of device-specific commands, which SLES kernels send."
    5:
      id: discard
      doc: "Tells the backing device that the contents of a range of sectors are no longer needed."
    6:
      id: indirect
      doc: "A read or write whose segments are in pages of their own, outside the ring."
  status:
    -2:
      id: eopnotsupp
      doc: "The backend does not support the operation, and has done nothing."
    -1:
      id: error
      doc: "The operation failed, for a reason that is not given."
    0:
      id: okay
      doc: "The operation was completed, in full."
  vdisk:
    0x1:
      id: cdrom
      doc: "The device is an optical drive."
    0x2:
      id: removable
      doc: "The medium can be changed while the device is in use."
    0x4:
      id: readonly
      doc: "The device is read-only."
  discard_flags:
    0x1:
      id: discard_secure
      doc: "Asks that all copies of the discarded data be made unrecoverable."
