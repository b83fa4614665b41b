package import BlkifSchema

/// The schema of this package with one of each thing that a maintainer adds: a flag, a keyword with bounds, its node with a
/// counterpart and a note, a constant, an operation and its structure.
package enum WorkedSchema {
    /// What is added, by the names for `tree patch`.
    package static let names = ["stop-idle", "max-inflight", "BLKIF_OP_ZERO"]

    package static func schema() throws -> BlkifSchema {
        try RealSchema.schema { path, text in
            if let addition = additions[path] { text += addition }
            for (file, mark, addition) in insertions where file == path {
                text = text.replacing(mark, with: addition + mark, maxReplacements: 1)
            }
        }
    }

    private static let additions = [
        "notes.yaml": """
          - number: 13
            since: "4.23"
            text: |
              Both sides count a request from the time at which it is put on the ring until its response
              is consumed.

        """,
        "backend/identification.yaml": """
          - name: stop-idle
            since: "4.23"
            summary: Permits the backend to stop the motor of the disk while it is idle.
            type: boolean
            default: false
            writer: toolstack
            absence: The motor keeps running.
          - name: max-inflight
            since: "4.23"
            summary: Limits the requests that the backend has under way at a time.
            description: |
              One guest can then not fill the queue of a device that serves several.
            type: integer
            minimum: 1
            maximum: 1024
            unit: requests
            notes: [13]
            writer: toolstack
            absence: The backend chooses.
          - name: feature-zero
            since: "4.23"
            summary: Says that the backend can write zeroes without being sent them.
            type: boolean
            default: false
            writer: backend
            enables: BLKIF_OP_ZERO

        """,
        "frontend/features.yaml": """
          - name: max-inflight
            since: "4.23"
            summary: Says how many requests the frontend will have under way at a time.
            type: integer
            minimum: 1
            notes: [13]
            writer: frontend
            constraint: {at-most: backend/max-inflight}

        """,
    ]

    private static let insertions = [
        (
            "disk/parameters.yaml", "  - name: discard\n",
            """
              - name: stop-idle
                kind: flag
                since: "4.23"
                summary: Permits the backend to stop the motor of the disk while it is idle.
                example: "/dev/vg/guest,raw,xvda,rw,stop-idle"
                supported: absent, present
                mandatory: false
                libxl: {field: stop_idle, type: bool, have: LIBXL_HAVE_DEVICE_DISK_STOP_IDLE}
                writes:
                  - {node: backend/stop-idle, value: "1", when: set}
              - name: max-inflight
                kind: keyword
                placeholder: number
                since: "4.23"
                summary: Limits the requests that the backend has under way at a time.
                example: "/dev/vg/guest,raw,xvda,rw,max-inflight=16"
                libxl: {field: max_inflight, type: integer, have: LIBXL_HAVE_DEVICE_DISK_MAX_INFLIGHT}
                writes:
                  - {node: backend/max-inflight, value: "{max_inflight}", when: set}

            """
        ),
        (
            "ring/constants.yaml", "  - name: XEN_IO_PROTO_ABI_X86_32\n",
            """
              - name: BLKIF_MAX_ZERO_EXTENTS
                value: 4
                since: "4.23"
                summary: The greatest number of extents that one request sets to zero.

            """
        ),
        (
            "ring/operations.yaml", "statuses:\n",
            """
              - name: BLKIF_OP_ZERO
                value: 7
                request: blkif_request_zero
                since: "4.23"
                summary: Sets a part of the disk to zero.

            """
        ),
        (
            "ring/structures.yaml", "  - name: blkif_response\n",
            """
              - name: blkif_request_zero
                typedef: blkif_request_zero_t
                since: "4.23"
                summary: A request to set a part of the disk to zero.
                sizes: {x86_32-abi: 44, x86_64-abi: 48, arm-abi: 48}
                fields:
                  - {name: operation, type: uint8_t, since: "4.23", codes: operations, summary: The code.}
                  - {name: extents, type: uint8_t, since: "4.23", summary: How many there are.}
                  - {name: handle, type: blkif_vdev_t, since: "4.23", summary: Not used.}
                  - {name: id, type: uint64_t, since: "4.23", summary: The number of the request.}
                  - name: sectors
                    type: uint64_t
                    count: BLKIF_MAX_ZERO_EXTENTS
                    since: "4.23"
                    summary: The first sector of each extent.

            """
        ),
    ]
}
