import Testing

/// Disk specifications.
@Suite struct DiskTests {
    @Test(arguments: [
        Difference(
            "disk.yaml", "  - {name: script",
            "  - {name: colo, kind: flag, summary: New., libxl: {field: number}}\n  - {name: script",
            ["safe: added disk parameter colo [parameter-added]"],
            back: ["breaks toolstack: removed disk parameter colo [parameter-removed]"]),
        Difference(
            "disk.yaml", "  - {name: script",
            "  - {name: colo, kind: keyword, mandatory: true, summary: New., libxl: {field: number}}\n  - {name: script",
            ["breaks toolstack: added disk parameter colo [mandatory-parameter-added]"],
            back: ["breaks toolstack: removed disk parameter colo [parameter-removed]"]),
        // One of a pair of flags becomes a parameter of its own: both words are still accepted.
        Difference(
            "disk.yaml", "summary: Safe., negation: {name: no-safe},", "summary: Safe.,",
            [
                "safe: added disk parameter no-safe [parameter-added]",
                "safe: removed negation no-safe from disk parameter safe [parameter-replaced]",
            ],
            back: [
                "safe: removed disk parameter no-safe [parameter-replaced]",
                "safe: added negation no-safe to disk parameter safe [keyword-added]",
            ]
        ).with(
            "disk.yaml", "  - {name: script",
            "  - {name: no-safe, kind: flag, summary: Not., libxl: {field: number}}\n  - {name: script"),
        Difference(
            "disk.yaml", "negation: {name: no-safe}, ", "",
            ["breaks toolstack: removed negation no-safe from disk parameter safe [parameter-removed]"],
            back: ["safe: added negation no-safe to disk parameter safe [keyword-added]"]),
        Difference(
            "disk.yaml", "{name: script, ", "{name: program, ",
            ["breaks toolstack: renamed disk parameter script to program [parameter-renamed]"],
            back: ["breaks toolstack: renamed disk parameter program to script [parameter-renamed]"]),
        Difference(
            "disk.yaml", "{name: script, kind: keyword", "{name: script, kind: positional",
            ["safe: changed kind of disk parameter script from keyword to positional [kind-widened]"],
            back: [
                "breaks toolstack: changed kind of disk parameter script from positional to keyword [kind-changed]"
            ]),
        Difference(
            "disk.yaml", "  - {name: vdev",
            "  - {name: first, kind: positional, summary: New., libxl: {field: number}}\n  - {name: vdev",
            [
                "safe: added disk parameter first [parameter-added]",
                "breaks toolstack: changed position of disk parameter vdev from 2 to 3 [position-changed]",
            ],
            back: [
                "breaks toolstack: removed disk parameter first [parameter-removed]",
                "breaks toolstack: changed position of disk parameter vdev from 3 to 2 [position-changed]",
            ]),
        Difference(
            "disk.yaml", "{name: prefixes", "{name: old-prefixes",
            ["safe: reworded disk parameter old-prefixes (name) [documentation-changed]"],
            back: ["safe: reworded disk parameter prefixes (name) [documentation-changed]"]),
    ])
    func parameters(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "disk.yaml", "{name: script, kind: keyword,", "{name: script, kind: keyword, mandatory: true,",
            ["breaks toolstack: added mandatory yes to disk parameter script [mandatory-now]"],
            back: ["safe: removed mandatory yes from disk parameter script [mandatory-no-more]"]),
        Difference(
            "disk.yaml", "mandatory: true", "mandatory: for drives",
            ["safe: changed mandatory of disk parameter vdev from yes to for drives [mandatory-no-more]"],
            back: [
                "breaks toolstack: changed mandatory of disk parameter vdev from for drives to yes [mandatory-now]"
            ]),
        Difference(
            "disk.yaml", "mandatory: false", "mandatory: with a script",
            [
                "breaks toolstack: changed mandatory of disk parameter format from no to with a script [mandatory-now]"
            ],
            back: [
                "safe: changed mandatory of disk parameter format from with a script to no [mandatory-no-more]"
            ]),
        Difference(
            "disk.yaml", "default: raw", "default: qcow",
            [
                "breaks toolstack: changed default of disk parameter format from raw to qcow [parameter-default-changed]"
            ],
            back: [
                "breaks toolstack: changed default of disk parameter format from qcow to raw [parameter-default-changed]"
            ]),
        Difference(
            "disk.yaml", "default: raw, ", "",
            ["safe: removed default raw from disk parameter format [parameter-default-stated]"],
            back: ["safe: added default raw to disk parameter format [parameter-default-stated]"]),
        Difference(
            "disk.yaml", "alias-of: format=raw", "alias-of: format=qcow",
            [
                "breaks toolstack: changed alias of disk parameter cdrom from format=raw to format=qcow [meaning-changed]"
            ],
            back: [
                "breaks toolstack: changed alias of disk parameter cdrom from format=qcow to format=raw [meaning-changed]"
            ]),
        Difference(
            "disk.yaml", "{value: raw,", "{value: vhd, meaning: New., sets: RAW}, {value: raw,",
            ["safe: added listed value vhd to disk parameter format [parameter-value-added]"],
            back: [
                "breaks toolstack: removed listed value vhd from disk parameter format [parameter-value-removed]"
            ]),
        Difference(
            "disk.yaml", "{value: \"file:\", meaning: A file.}", "{value: \"tap:\", meaning: A tap.}",
            [
                "safe: added listed value tap: to disk parameter prefixes [parameter-value-added]",
                "breaks toolstack: removed listed value file: from disk parameter prefixes [parameter-value-removed]",
            ],
            back: [
                "safe: added listed value file: to disk parameter prefixes [parameter-value-added]",
                "breaks toolstack: removed listed value tap: from disk parameter prefixes [parameter-value-removed]",
            ]),
        Difference(
            "disk.yaml", "sets: QCOW", "sets: RAW",
            [
                "breaks toolstack: changed value of disk parameter format=qcow from QCOW to RAW [meaning-changed]"
            ],
            back: [
                "breaks toolstack: changed value of disk parameter format=qcow from RAW to QCOW [meaning-changed]"
            ]),
        Difference(
            "disk.yaml", "values: [{value: raw,", "open: true, values: [{value: raw,",
            [
                "safe: changed openness of disk parameter format from listed values to any value [parameter-opened]"
            ],
            back: [
                "breaks toolstack: changed openness of disk parameter format from any value to listed values [parameter-closed]"
            ]),
        Difference(
            "disk.yaml", "libxl: {field: script, type: string}",
            "libxl: {field: script, type: string}, values: [{value: block, meaning: The usual one.}]",
            [
                "safe: added listed value block to disk parameter script [parameter-value-added]",
                "breaks toolstack: changed openness of disk parameter script from any value to listed values [parameter-closed]",
            ],
            back: [
                "safe: removed listed value block from disk parameter script [parameter-value-unlisted]",
                "safe: changed openness of disk parameter script from listed values to any value [parameter-opened]",
            ]),
        Difference(
            "disk.yaml", "negation: {name: no-safe}", "negation: {name: no-safe, documented: false}",
            ["safe: reworded disk parameter safe (negation) [documentation-changed]"],
            back: ["safe: reworded disk parameter safe (negation) [documentation-changed]"]),
    ])
    func details(_ difference: Difference) throws { try difference.check() }
}
