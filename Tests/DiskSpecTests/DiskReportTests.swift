import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// What programs are told of a disk is what people are told.
@Suite struct DiskReportTests {
    private func object(_ nodes: [DiskAttachment.Node]) -> JSONValue {
        .object(nodes.map { ($0.name, .string($0.value)) })
    }

    /// The line for a reading, made of what the stages before say.
    private func expected(_ reading: DiskReading, _ plan: AttachmentPlan) -> String {
        let attachment = reading.isAccepted ? try? DiskAttachment(reading.device, in: plan) : nil
        let nodes = attachment.map { attachment in
            JSONValue.object([
                ("backend", object(attachment.backend)), ("frontend", object(attachment.frontend)),
                ("backend_path", .string(attachment.backendDirectory)),
                ("frontend_path", .string(attachment.frontendDirectory)),
                ("libxl_path", .string(attachment.libxlDirectory)), ("libxl", object(attachment.libxl)),
            ])
        }
        let spec = reading.words.map(\.text).joined(separator: " ")
        return "{\"spec\":\"\(JSONValue.escaped(spec))\",\"accepted\":\(reading.isAccepted),\"disk\":"
            + (reading.isAccepted ? reading.device.json : "null") + ",\"nodes\":"
            + (nodes ?? .null).text(indented: false) + ",\"findings\":"
            + JSONValue.array(reading.findings.map(\.json)).text(indented: false) + "}"
    }

    @Test(arguments: ["4.4", "4.12", "4.17", "newest"]) func programsAreToldTheSame(_ name: String) throws {
        let all = try RealSchema.schema()
        let schema = Release(name).map(all.asOf) ?? all
        let grammar = try DiskGrammar(schema)
        var context = AttachmentContext()
        context.guest = name == "4.12" ? .hvm : .pv
        context.scripts = "/etc/\"xen\"/\\"
        context.backendDomain = name == "4.17" ? 3 : nil
        let plan = AttachmentPlan(schema, grammar, context)
        let advice = DiskAdvice(schema, all: all)
        var parser = DiskParser(grammar)
        var random = RandomSpecification(seed: 5)
        var attached = 0
        for _ in 0..<2000 {
            let words = random.words().map { DiskReading.Word(bytes: $0, file: "spec") }
            for words in [words, [DiskReading.Word(bytes: random.next(), file: "spec")]] {
                let reading = DiskReading(words, with: &parser, advice: advice)
                var line: [UInt8] = []
                DiskReport(reading, in: plan).appendJSON(to: &line)
                let expected = expected(reading, plan)
                #expect(String(decoding: line, as: UTF8.self) == expected)
                if expected.contains("\"libxl_path\"") { attached += 1 }
            }
        }
        #expect(attached > 50)
    }
}
