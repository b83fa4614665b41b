import Testing

/// The structures and macros of libxl, and device numbers.
@Suite struct LibxlTests {
    @Test(arguments: [
        Difference(
            "libxl.yaml", "  - {name: inner, ",
            "  - {name: extra, type: bool, have: LIBXL_HAVE_EXTRA, summary: New.}\n  - {name: inner, ",
            [
                "safe: added libxl field extra [libxl-field-added]",
                "safe: added macro LIBXL_HAVE_EXTRA [libxl-macro-added]",
            ],
            back: [
                "breaks toolstack: removed libxl field extra [libxl-field-removed]",
                "breaks toolstack: removed macro LIBXL_HAVE_EXTRA [libxl-macro-removed]",
            ]
        ).with("libxl.yaml", "number, inner]", "number, inner, extra]"),
        Difference(
            "libxl.yaml", "  - {name: inner, ",
            "  - {name: extra, type: bool, summary: New.}\n  - {name: inner, ",
            ["safe: added libxl field extra [libxl-field-unannounced]"],
            back: ["breaks toolstack: removed libxl field extra [libxl-field-removed]"]
        ).with("libxl.yaml", "number, inner]", "number, inner, extra]"),
        Difference(
            "libxl.yaml", "  - {name: inner, ",
            "  - {name: extra, type: bool, internal: true, summary: New.}\n  - {name: inner, ",
            ["safe: added libxl field extra [libxl-internal-field]"],
            back: ["safe: removed libxl field extra [libxl-internal-field]"]
        ).with("libxl.yaml", "number, inner]", "number, inner, extra]"),
        Difference(
            "libxl.yaml", "type: uint32, have", "type: uint64, have",
            [
                "breaks toolstack: changed type of libxl field number from uint32 to uint64 [libxl-field-retyped]"
            ],
            back: [
                "breaks toolstack: changed type of libxl field number from uint64 to uint32 [libxl-field-retyped]"
            ]),
        Difference(
            "libxl.yaml", "type: uint32, internal: true", "type: uint64, internal: true",
            ["safe: changed type of libxl field inner from uint32 to uint64 [libxl-internal-field]"],
            back: ["safe: changed type of libxl field inner from uint64 to uint32 [libxl-internal-field]"]),
        Difference(
            "libxl.yaml", "internal: true, ", "",
            ["safe: changed visibility of libxl field inner from internal to public [libxl-field-opened]"],
            back: [
                "breaks toolstack: changed visibility of libxl field inner from public to internal [libxl-field-hidden]"
            ]),
        Difference(
            "disk.yaml", "{field: script, type: string}", "{field: program, type: string}",
            [
                "safe: changed field of disk parameter script from script to program [parameter-field-changed]",
                "breaks toolstack: renamed libxl field script to program [libxl-field-renamed]",
            ],
            back: [
                "safe: changed field of disk parameter script from program to script [parameter-field-changed]",
                "breaks toolstack: renamed libxl field program to script [libxl-field-renamed]",
            ]
        ).with("libxl.yaml", "format, script", "format, program"),
        Difference(
            "disk.yaml", "default: Unset.", "default: Empty.",
            [
                "breaks toolstack: changed default of libxl field path from Unset. to Empty. [libxl-default-changed]"
            ],
            back: [
                "breaks toolstack: changed default of libxl field path from Empty. to Unset. [libxl-default-changed]"
            ]),
        Difference(
            "libxl.yaml", "number, inner]", "inner, number]",
            [
                "safe: changed order of libxl libxl_disk from path, vdev, format, script, readwrite, number, inner to path, vdev, format, script, readwrite, inner, number [libxl-order-changed]"
            ],
            back: [
                "safe: changed order of libxl libxl_disk from path, vdev, format, script, readwrite, inner, number to path, vdev, format, script, readwrite, number, inner [libxl-order-changed]"
            ]),
        Difference(
            "libxl.yaml", "structure: libxl_disk", "structure: libxl_drive",
            [
                "breaks toolstack: changed name of libxl libxl_drive from libxl_disk to libxl_drive [libxl-name-changed]",
                "safe: reworded macro LIBXL_HAVE_NUMBER (summary) [documentation-changed]",
            ],
            back: [
                "breaks toolstack: changed name of libxl libxl_disk from libxl_drive to libxl_disk [libxl-name-changed]",
                "safe: reworded macro LIBXL_HAVE_NUMBER (summary) [documentation-changed]",
            ]),
    ])
    func fields(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "libxl.yaml", "macros:", "      - {name: VHD, value: 3, summary: New.}\nmacros:",
            ["safe: added libxl value DISK_FORMAT_VHD [libxl-enumeration-added]"],
            back: ["breaks toolstack: removed libxl value DISK_FORMAT_VHD [libxl-enumeration-removed]"]),
        Difference(
            "libxl.yaml", "{name: QCOW, value: 2", "{name: QCOW, value: 4",
            [
                "breaks toolstack: changed value of libxl value DISK_FORMAT_QCOW from 2 to 4 [libxl-number-changed]"
            ],
            back: [
                "breaks toolstack: changed value of libxl value DISK_FORMAT_QCOW from 4 to 2 [libxl-number-changed]"
            ]),
        Difference(
            "libxl.yaml", "prefix: DISK_FORMAT_", "prefix: FORMAT_",
            [
                "breaks toolstack: changed prefix of libxl enumeration disk_format from DISK_FORMAT_ to FORMAT_ [libxl-name-changed]"
            ],
            back: [
                "breaks toolstack: changed prefix of libxl enumeration disk_format from FORMAT_ to DISK_FORMAT_ [libxl-name-changed]"
            ]),
        Difference(
            "libxl.yaml", "macros:",
            "  - {name: disk_kind, prefix: DISK_KIND_, summary: New., values: [{name: A, value: 1, summary: One.}]}\nmacros:",
            ["safe: added libxl enumeration disk_kind [libxl-enumeration-added]"],
            back: ["breaks toolstack: removed libxl enumeration disk_kind [libxl-enumeration-removed]"]),
        Difference(
            "libxl.yaml", "{name: LIBXL_HAVE_ALL, value: 1", "{name: LIBXL_HAVE_ALL, value: 2",
            ["breaks toolstack: changed value of macro LIBXL_HAVE_ALL from 1 to 2 [libxl-macro-changed]"],
            back: [
                "breaks toolstack: changed value of macro LIBXL_HAVE_ALL from 2 to 1 [libxl-macro-changed]"
            ]),
        Difference(
            "libxl.yaml", "LIBXL_HAVE_ALL", "LIBXL_HAVE_EVERYTHING",
            [
                "breaks toolstack: removed macro LIBXL_HAVE_ALL [libxl-macro-removed]",
                "safe: added macro LIBXL_HAVE_EVERYTHING [libxl-macro-added]",
            ],
            back: [
                "safe: added macro LIBXL_HAVE_ALL [libxl-macro-added]",
                "breaks toolstack: removed macro LIBXL_HAVE_EVERYTHING [libxl-macro-removed]",
            ]),
    ])
    func names(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "numbers.yaml", "  ranges:",
            "    - {name: sd, title: SCSI disk, prefix: sd, formula: base, base: 2048, disk-shift: 4, first-disk: 0, last-disk: 15, last-partition: 15, summary: New.}\n  ranges:",
            ["breaks frontend: added device scheme sd [scheme-added]"],
            back: ["breaks toolstack: removed device scheme sd [scheme-removed]"]),
        Difference(
            "numbers.yaml", "last-disk: 7", "last-disk: 15",
            ["breaks frontend: changed disks of device scheme xvd from 0 … 7 to 0 … 15 [scheme-widened]"],
            back: [
                "breaks toolstack: changed disks of device scheme xvd from 0 … 15 to 0 … 7 [scheme-narrowed]"
            ]),
        Difference(
            "numbers.yaml", "last-partition: 7", "last-partition: 15",
            ["breaks frontend: changed partitions of device scheme xvd from 7 to 15 [scheme-widened]"],
            back: ["breaks toolstack: changed partitions of device scheme xvd from 15 to 7 [scheme-narrowed]"]
        ),
        Difference(
            "numbers.yaml", "disk-shift: 4", "disk-shift: 8",
            ["breaks frontend, toolstack: changed shift of device scheme xvd from 4 to 8 [scheme-changed]"],
            back: [
                "breaks frontend, toolstack: changed shift of device scheme xvd from 8 to 4 [scheme-changed]"
            ]),
        Difference(
            "numbers.yaml", "base: 51712", "base: 51456",
            [
                "breaks frontend, toolstack: changed base of device scheme xvd from 51712 to 51456 [scheme-changed]",
                "safe: reworded device numbers (examples) [documentation-changed]",
            ],
            back: [
                "breaks frontend, toolstack: changed base of device scheme xvd from 51456 to 51712 [scheme-changed]",
                "safe: reworded device numbers (examples) [documentation-changed]",
            ]
        ).with("numbers.yaml", "number: 51712", "number: 51456"),
        Difference(
            "numbers.yaml", "prefix: xvd", "prefix: vd",
            [
                "breaks toolstack: changed prefix of device scheme xvd from xvd to vd [scheme-prefix-changed]",
                "safe: reworded device numbers (examples) [documentation-changed]",
            ],
            back: [
                "breaks toolstack: changed prefix of device scheme xvd from vd to xvd [scheme-prefix-changed]",
                "safe: reworded device numbers (examples) [documentation-changed]",
            ]
        ).with("numbers.yaml", "[xvda]", "[vda]"),
        Difference(
            "numbers.yaml", "name: xvd, title: Xen disk", "name: xen, title: A Xen disk",
            ["safe: reworded device scheme xen (name, title) [documentation-changed]"],
            back: ["safe: reworded device scheme xvd (name, title) [documentation-changed]"]),
    ])
    func deviceNumbers(_ difference: Difference) throws { try difference.check() }
}
