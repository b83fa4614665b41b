"""Prints the requests that are in flight in the dump of a ring: requests.py x86_32-abi|x86_64-abi|arm-abi FILE."""

from __future__ import annotations

import sys
from pathlib import Path

from blkif import Operation, RingHeader, arm, x86_32, x86_64

LAYOUTS = {layout.NAME: layout for layout in (x86_32, x86_64, arm)}


def main(wanted: str, file: str) -> None:
    layout = LAYOUTS[wanted]
    ring = Path(file).read_bytes()
    header = RingHeader.from_buffer_copy(ring)
    entries = layout.ring_entries(len(ring))
    for index in range((header.req_prod - header.rsp_prod) & 0xFFFFFFFF):
        request = layout.get_request(ring, layout.entry_offset(entries, header.rsp_prod + index))
        if isinstance(request, (x86_32.Request, x86_64.Request, arm.Request)):
            print(name(request.operation), "id", request.id, "sector", request.sector_number)
            for segment in request.seg[: request.nr_segments]:
                print("  gref", segment.gref, "sectors", segment.first_sect, "to", segment.last_sect)
        elif isinstance(request, (x86_32.RequestDiscard, x86_64.RequestDiscard, arm.RequestDiscard)):
            print(name(request.operation), "id", request.id, "sector", request.sector_number, end=" ")
            print("sectors", request.nr_sectors)
        elif request is not None:
            print(name(request.operation), "id", request.id, "sector", request.sector_number, end=" ")
            print("segments", request.nr_segments)


def name(operation: int) -> str:
    return "BLKIF_OP_" + Operation(operation).name


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: requests.py LAYOUT FILE")
    main(sys.argv[1], sys.argv[2])
