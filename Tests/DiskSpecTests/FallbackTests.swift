import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// What libxl takes for a field that nobody has set is what the schema says.
@Suite struct FallbackTests {
    /// The real schema with an option more, which three lines of YAML describe besides its texts.
    private func schema(fallback: String) throws -> BlkifSchema {
        let option = """
              - name: stop-idle
                kind: flag
                since: "4.23"
                summary: Permits the backend to stop the motor of the disk.
                example: "/dev/vg/guest,raw,xvda,rw,stop-idle"
                supported: absent, present
                mandatory: false
                default: absent
                negation: {name: no-stop-idle, since: "4.23"}
                libxl:
                  field: stop_idle
                  type: libxl_defbool
                  fallback: \(fallback)
                  default: It depends.
                writes:
                  - {node: backend/stop-idle, value: "1", when: true}
                  - {node: backend/stop-idle, value: "0", when: false}
              - name: trusted

            """
        let node = """

              - name: stop-idle
                since: "4.23"
                summary: Permits the backend to stop the motor of the disk.
                type: boolean
                default: false
                writer: toolstack
                absence: The motor keeps running.

            """
        return try RealSchema.schema { path, text in
            if path == "disk/parameters.yaml" {
                text = text.replacing("  - name: trusted\n", with: option, maxReplacements: 1)
            } else if path == "backend/identification.yaml" {
                text += node
            }
        }
    }

    @Test(arguments: [
        ("\"true\"", "/dev/a,raw,xvda,w", "1"), ("\"false\"", "/dev/a,raw,xvda,w", "0"),
        ("readwrite", "/dev/a,raw,xvda,w", "1"), ("readwrite", "/dev/a,raw,xvda,r", "0"),
        ("direct_io_safe", "/dev/a,raw,xvda,w", "0"),
        ("direct_io_safe", "/dev/a,raw,xvda,w,direct-io-safe", "1"),
        ("backend_domid", "/dev/a,raw,xvda,w", "0"), ("backend_domid", "/dev/a,raw,xvda,w,backend=3", "1"),
        ("\"true\"", "/dev/a,raw,xvda,w,no-stop-idle", "0"),
        ("\"false\"", "/dev/a,raw,xvda,w,stop-idle", "1"),
    ])
    func aNewFlagIsWrittenAsTheSchemaSays(fallback: String, text: String, expected: String) throws {
        let schema = try schema(fallback: fallback)
        #expect(value("stop-idle", try attached(text, in: schema).backend) == expected)
    }

    @Test func theDeviceHasANewFlagOnlyWhenItIsGiven() throws {
        let schema = try schema(fallback: "\"true\"")
        func json(_ text: String) throws -> String {
            var parser = DiskParser(try DiskGrammar(schema))
            let words = [Array(text.utf8)]
            let isAccepted = parser.parse(words)
            #expect(isAccepted)
            return DiskDevice(parser, words: words).json
        }
        #expect(try json("/dev/a,raw,xvda,w,no-stop-idle").contains("\"stop_idle\":\"False\""))
        #expect(try !json("/dev/a,raw,xvda,w").contains("stop_idle"))
    }
}
