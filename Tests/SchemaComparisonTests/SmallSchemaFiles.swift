/// The text of the small schema.
extension SmallSchema {
    /// Each file by its name.
    static let files = [
        "protocol.yaml": root, "releases.yaml": releases, "backend.yaml": backend, "notes.yaml": notes,
        "toolstack.yaml": toolstack, "frontend.yaml": frontend, "operations.yaml": operations,
        "constants.yaml": constants, "structures.yaml": structures, "states.yaml": states, "disk.yaml": disk,
        "syntax.yaml": syntax, "libxl.yaml": libxl, "numbers.yaml": numbers,
    ]

    private static let root = """
        schema: 1
        title: A small protocol
        summary: For tests.
        files:
          - releases.yaml
          - backend.yaml
          - toolstack.yaml
          - frontend.yaml
          - notes.yaml
          - operations.yaml
          - constants.yaml
          - structures.yaml
          - states.yaml
          - disk.yaml
          - syntax.yaml
          - libxl.yaml
          - numbers.yaml
        topics:
          - {id: words, title: Words, text: What words mean.}
        """

    private static let releases = """
        releases:
          - {version: "4.1", date: "2011-03-25", summary: The first one.}
          - {version: "4.2", date: "2012-09-17", summary: The next one.}
        """

    private static let backend = """
        section: {id: offers, side: backend, title: Offers}
        nodes:
          - {name: sectors, type: uint64, writer: backend, required: true, unit: sectors, by-state: Second, summary: The size.}
          - {name: feature-flush, type: boolean, default: false, writer: backend, enables: OP_FLUSH, summary: Whether it flushes.}
          - {name: limit, type: uint32, default: 8, minimum: 2, maximum: 64, writer: backend, absence: As 8., summary: A limit.}
          - {name: info, type: bitmap, bits: attributes, writer: backend, summary: Attributes.}
          - {name: hint, type: string, writer: backend, notes: [1], summary: A hint., description: More words on it.}
        """

    private static let toolstack = """
        section: {id: settings, side: backend, title: Settings, private: true}
        nodes:
          - {name: mode, type: enumeration, writer: toolstack, summary: The mode., values: [{value: r, meaning: Read.}, {value: w, meaning: Write.}]}
          - {name: kind, type: enumeration, open: true, writer: toolstack, summary: The kind., values: [{value: disk, meaning: A disk.}]}
          - {name: trusted, type: boolean, default: true, writer: toolstack, summary: Whether it is trusted.}
          - {name: unsafe, type: boolean, default: false, writer: toolstack, summary: Whether it may be unsafe.}
          - {name: status, type: string, writer: hotplug, documented: false, class: hotplug, summary: What the script says.}
        """

    private static let frontend = """
        section: {id: choices, side: frontend, title: Choices}
        nodes:
          - {name: layout, type: enumeration, default: {constant: ABI_NATIVE}, writer: frontend, summary: The layout., values: [{value: x86_32-abi, meaning: Small.}, {value: x86_64-abi, meaning: Large.}]}
          - {name: order, type: uint32, default: 0, maximum: limit - 1, constraint: {at-most: backend/limit}, writer: frontend, summary: The order.}
          - {name: state, type: uint32, writer: frontend, documented: false, class: xenbus, summary: The state.}
        """

    private static let notes = """
        notes:
          - {number: 1, text: A note.}
        """

    private static let operations = """
        operations:
          - {name: OP_READ, value: 0, request: blk_request, summary: Reads.}
          - {name: OP_FLUSH, value: 3, request: blk_request, summary: Flushes.}
          - {name: OP_RESERVED, value: 4, reserved: true, summary: Set aside.}
        statuses:
          - {name: RSP_OKAY, value: 0, summary: Good.}
          - {name: RSP_ERROR, value: -1, summary: Bad.}
        """

    private static let constants = """
        constants:
          - {name: MAX_SEGMENTS, value: 3, unit: segments, summary: The most segments.}
          - {name: ABI_32, value: x86_32-abi, summary: The name of the small one.}
          - {name: ABI_64, value: x86_64-abi, summary: The name of the large one.}
          - {name: ABI_NATIVE, value: x86_64-abi, summary: The name of the own one.}
        bitsets:
          - id: attributes
            title: Attributes
            type: uint32
            summary: Attributes of a disk.
            bits:
              - {name: DISK_CDROM, value: 0x1, summary: A drive.}
          - id: flags
            title: Flags
            type: uint8
            summary: Flags of a request.
            bits:
              - {name: FLAG_SECURE, value: 0x1, summary: Be sure.}
        abis:
          - {name: x86_32-abi, constant: ABI_32, architectures: [i386], uint64-alignment: 4, summary: Small.}
          - {name: x86_64-abi, constant: ABI_64, architectures: [x86_64], uint64-alignment: 8, summary: Large.}
        """

    private static let structures = """
        types:
          - {name: ref_t, type: uint32_t, summary: A reference.}
        structures:
          - name: blk_segment
            summary: A segment.
            sizes: {x86_32-abi: 8, x86_64-abi: 8}
            fields:
              - {name: ref, type: ref_t, summary: The page.}
              - {name: first, type: uint8_t, unit: sectors, summary: The first sector.}
          - name: blk_request
            typedef: blk_request_t
            summary: A request.
            sizes: {x86_32-abi: 36, x86_64-abi: 40}
            fields:
              - {name: operation, type: uint8_t, summary: The code.}
              - {name: id, type: uint64_t, summary: The id.}
              - {name: seg, type: blk_segment, count: MAX_SEGMENTS, summary: The segments.}
          - name: blk_request_short
            summary: A request without data.
            sizes: {x86_32-abi: 1, x86_64-abi: 1}
            fields:
              - {name: operation, type: uint8_t, summary: The operation.}
          - name: blk_response
            summary: A response.
            sizes: {x86_32-abi: 12, x86_64-abi: 16}
            fields:
              - {name: id, type: uint64_t, summary: The id.}
              - {name: status, type: int16_t, summary: The status.}
        ring: {name: blk, request: blk_request, response: blk_response, header-size: 64, page-size: 4096, entries: 64, summary: The ring.}
        """

    private static let states = """
        states:
          - {name: First, value: 1, summary: The first.}
          - {name: Second, value: 2, summary: The second.}
        phases:
          - id: startup
            title: Startup
            introduction: It begins.
            steps:
              - {id: backend-offers, side: backend, state: First, actions: [Offers.], publishes: [offers], next: Second}
              - {id: frontend-takes, side: frontend, state: First, waits-for: Second, actions: [Takes.], reads: [offers], next: Second}
        topics:
          - {id: shortcuts, title: Shortcuts, text: There are none.}
        """

    private static let disk = """
        disk-section: {id: all, title: All, introduction: All of them.}
        parameters:
          - {name: target, kind: positional, summary: The target., libxl: {field: path, type: string, default: Unset.}, writes: [{node: backend/hint, value: "{path}", when: always}]}
          - {name: vdev, kind: positional, mandatory: true, summary: The device., libxl: {field: vdev, type: string}}
          - {name: format, kind: keyword, mandatory: false, default: raw, summary: The format., libxl: {field: format, type: disk_format}, values: [{value: raw, meaning: As it is., sets: RAW}, {value: qcow, meaning: Of QEMU., sets: QCOW}]}
          - {name: script, kind: keyword, summary: A script., libxl: {field: script, type: string}}
          - {name: safe, since: "4.2", kind: flag, summary: Safe., negation: {name: no-safe}, libxl: {field: readwrite, overlay: {word: readwrite, magic: 0x600, mask: 0xfffff0ff, have: LIBXL_HAVE_SAFE}}}
          - {name: cdrom, kind: alias, alias-of: format=raw, summary: A drive.}
          - {name: prefixes, kind: prefix, summary: Prefixes., libxl: {field: format}, values: [{value: "phy:", meaning: A device.}, {value: "file:", meaning: A file.}]}
        """

    private static let syntax = """
        disk-syntax:
          configuration: disk = [ ]
          form: a,b
          old-form: c,d
          empty-form: e
          examples: []
        """

    private static let libxl = """
        libxl: {structure: libxl_disk, order: [path, vdev, format, script, readwrite, number, inner], summary: A disk.}
        fields:
          - {name: readwrite, type: integer, summary: Whether it is writable.}
          - {name: number, type: uint32, have: LIBXL_HAVE_NUMBER, summary: A number.}
          - {name: inner, type: uint32, internal: true, summary: Something of its own.}
        enumerations:
          - name: disk_format
            prefix: DISK_FORMAT_
            summary: The format.
            values:
              - {name: RAW, value: 1, summary: As it is.}
              - {name: QCOW, value: 2, summary: Of QEMU.}
        macros:
          - {name: LIBXL_HAVE_ALL, value: 1, summary: All of it.}
        attach:
          - {node: backend/mode, value: w, when: always}
          - {node: backend/trusted, value: "1", when: always}
          - {node: backend/hint}
        """

    private static let numbers = """
        device-numbers:
          summary: Numbers of disks.
          schemes:
            - {name: xvd, title: Xen disk, prefix: xvd, formula: base + disk, base: 51712, disk-shift: 4, first-disk: 0, last-disk: 7, last-partition: 7, summary: The usual ones.}
          ranges: []
          examples:
            - {names: [xvda], number: 51712, meaning: The first.}
          topics: []
        """
}
