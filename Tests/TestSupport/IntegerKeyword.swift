package import BlkifSchema

/// The schema of this package with a disk parameter that takes an integer within bounds: a keyword and its node.
package enum IntegerKeyword {
    /// - Parameters:
    ///   - bounds: The lines of the node that bound it.
    ///   - takes: The lines of the parameter that say what it takes.
    package static func schema(
        bounds: [String] = ["minimum: 1", "maximum: 1024", "unit: requests"], takes: [String] = []
    ) throws -> BlkifSchema {
        func lines(_ lines: [String]) -> String { lines.map { "    \($0)\n" }.joined() }
        return try RealSchema.schema { path, text in
            switch path {
            case "backend/identification.yaml":
                text += """
                      - name: max-inflight
                        since: "4.23"
                        summary: Limits the requests that the backend has under way at a time.
                        type: integer
                        writer: toolstack
                        absence: The backend chooses.

                    """ + lines(bounds)
            case "disk/parameters.yaml":
                let entry = """
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
                text = text.replacing(
                    "  - name: discard\n", with: entry + lines(takes) + "  - name: discard\n")
            default: break
            }
        }
    }
}
