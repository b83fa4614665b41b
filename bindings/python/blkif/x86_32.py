# SPDX-License-Identifier: MIT
# Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
"""The structures of the ring as ``x86_32-abi`` has them.

The layout that compilers for 32-bit x86 give the structures.
"""

from __future__ import annotations

import ctypes
from typing import Final

from . import RING_HEADER_SIZE, Operation

NAME: Final = "x86_32-abi"
"""What a frontend with this layout writes into its node ``protocol``."""


class RequestSegment(ctypes.LittleEndianStructure):
    """The part of a transfer that is in one frame.

    This is ``blkif_request_segment``, 8 bytes.
    """

    _fields_ = [
        ("gref", ctypes.c_uint32),
        ("first_sect", ctypes.c_uint8),
        ("last_sect", ctypes.c_uint8),
        ("padding0", ctypes.c_uint8 * 2),
    ]

    gref: int
    """The grant of the frame that holds the data."""
    first_sect: int
    """The first sector of the frame that belongs to the segment. Unit: 512-byte sectors."""
    last_sect: int
    """The last sector of the frame that belongs to the segment. Unit: 512-byte sectors."""


class Request(ctypes.LittleEndianStructure):
    """An entry of the ring that asks for an operation.

    This is ``blkif_request``, 108 bytes.
    """

    _layout_ = "ms"
    _pack_ = 4
    _fields_ = [
        ("operation", ctypes.c_uint8),
        ("nr_segments", ctypes.c_uint8),
        ("handle", ctypes.c_uint16),
        ("id", ctypes.c_uint64),
        ("sector_number", ctypes.c_uint64),
        ("seg", RequestSegment * 11),
    ]

    operation: int
    """The code of the operation."""
    nr_segments: int
    """How many entries of ``seg`` are used."""
    handle: int
    """The virtual device that the request is for; it has a meaning only in reads and writes."""
    id: int
    """A value that the frontend chooses and that comes back in the response."""
    sector_number: int
    """The sector of the disk at which a read or write begins. Unit: 512-byte sectors."""
    seg: ctypes.Array[RequestSegment]
    """The segments of the transfer, in the order of the sectors on the disk."""


class RequestDiscard(ctypes.LittleEndianStructure):
    """An entry of the ring that asks for a discard.

    This is ``blkif_request_discard``, 28 bytes.
    """

    _layout_ = "ms"
    _pack_ = 4
    _fields_ = [
        ("operation", ctypes.c_uint8),
        ("flag", ctypes.c_uint8),
        ("handle", ctypes.c_uint16),
        ("id", ctypes.c_uint64),
        ("sector_number", ctypes.c_uint64),
        ("nr_sectors", ctypes.c_uint64),
    ]

    operation: int
    """Always ``BLKIF_OP_DISCARD``."""
    flag: int
    """Either ``BLKIF_DISCARD_SECURE`` or 0."""
    handle: int
    """The virtual device that the request is for, as in ``blkif_request``."""
    id: int
    """A value that the frontend chooses and that comes back in the response."""
    sector_number: int
    """The first sector of the range. Unit: 512-byte sectors."""
    nr_sectors: int
    """The number of sectors of the range. Unit: 512-byte sectors."""


class RequestIndirect(ctypes.LittleEndianStructure):
    """An entry of the ring that asks for a read or write with segments outside the ring.

    This is ``blkif_request_indirect``, 64 bytes.
    """

    _layout_ = "ms"
    _pack_ = 4
    _fields_ = [
        ("operation", ctypes.c_uint8),
        ("indirect_op", ctypes.c_uint8),
        ("nr_segments", ctypes.c_uint16),
        ("id", ctypes.c_uint64),
        ("sector_number", ctypes.c_uint64),
        ("handle", ctypes.c_uint16),
        ("padding0", ctypes.c_uint8 * 2),
        ("indirect_grefs", ctypes.c_uint32 * 8),
        ("pad", ctypes.c_uint64),
    ]

    operation: int
    """Always ``BLKIF_OP_INDIRECT``."""
    indirect_op: int
    """The operation to carry out, ``BLKIF_OP_READ`` or ``BLKIF_OP_WRITE``."""
    nr_segments: int
    """The number of segments in all pages together."""
    id: int
    """A value that the frontend chooses and that comes back in the response."""
    sector_number: int
    """The sector of the disk at which the read or write begins. Unit: 512-byte sectors."""
    handle: int
    """The virtual device that the request is for, as in ``blkif_request``."""
    indirect_grefs: ctypes.Array[ctypes.c_uint32]
    """The grants of the pages that hold the segments."""
    pad: int
    """Not used; it makes the structure as long as it is in the other ABIs."""


class Response(ctypes.LittleEndianStructure):
    """An entry of the ring that says how a request ended.

    This is ``blkif_response``, 12 bytes.
    """

    _layout_ = "ms"
    _pack_ = 4
    _fields_ = [
        ("id", ctypes.c_uint64),
        ("operation", ctypes.c_uint8),
        ("padding0", ctypes.c_uint8 * 1),
        ("status", ctypes.c_int16),
    ]

    id: int
    """The value of ``id`` in the request."""
    operation: int
    """The operation that the request asked for."""
    status: int
    """The code of the outcome."""


ENTRY_SIZE: Final = 108
"""The bytes of an entry of the ring."""


def ring_entries(byte_count: int) -> int:
    """The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits."""
    slots = (byte_count - RING_HEADER_SIZE) // ENTRY_SIZE
    return 1 << (slots.bit_length() - 1) if slots > 0 else 0


def entry_offset(entries: int, counter: int) -> int:
    """The bytes before the entry for a value of a counter, in a ring of so many entries."""
    return RING_HEADER_SIZE + (counter & (entries - 1)) * ENTRY_SIZE


def get_request(
    buffer: bytes | bytearray | memoryview, offset: int = 0
) -> Request | RequestDiscard | RequestIndirect | None:
    """Reads the request of an entry, by its operation; ``None`` when that is not known.

    :raises ValueError: when it does not lie within the bytes
    """
    operation = buffer[offset] if 0 <= offset < len(buffer) else None
    if operation in (Operation.READ, Operation.WRITE, Operation.WRITE_BARRIER, Operation.FLUSH_DISKCACHE, ):
        return Request.from_buffer_copy(buffer, offset)
    if operation in (Operation.DISCARD, ):
        return RequestDiscard.from_buffer_copy(buffer, offset)
    if operation in (Operation.INDIRECT, ):
        return RequestIndirect.from_buffer_copy(buffer, offset)
    if operation is None:
        raise ValueError("too few bytes")
    return None
