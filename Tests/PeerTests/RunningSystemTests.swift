import BlkifSchema
import DiskSpec
import TestSupport
import Testing

/// The nodes that follow from a disk are those that a running Xen 4.17 has for it, with the same values.
@Suite struct RunningSystemTests {
    private let schema: BlkifSchema
    private let grammar: DiskGrammar

    init() throws {
        schema = try RealSchema.schema().asOf(Release(4, 17))
        grammar = try DiskGrammar(schema)
    }

    @Test func everyNodeIsAsARunningSystemHasIt() throws {
        var found: Set<HeaderDifference> = []
        var compared = 0
        for recording in try SystemRecording.all() {
            guard let domain = recording.domain else { continue }
            for disk in recording.disks {
                guard let attachment = try attachment(of: disk, to: domain) else { continue }
                let backend = attachment.backendDirectory + "/"
                // As it was when the toolstack had written it.
                let stores = recording.steps.lazy.map(\.values)
                guard let values = stores.first(where: { $0.keys.contains { $0.hasPrefix(backend) } }) else {
                    continue
                }
                found.formUnion(differences(from: attachment, in: values))
                compared += 1
            }
        }
        #expect(compared >= 15)
        let complaint = try KnownDifferences("running-differences.txt").complaint(
            about: found.sorted { $0.description < $1.description })
        #expect(complaint.isEmpty, "\(complaint)")
    }

    /// Nil for what cannot be attached.
    private func attachment(of disk: SystemRecording.Disk, to domain: Int) throws -> DiskAttachment? {
        var parser = DiskParser(grammar)
        let words = [Array(disk.specification.utf8)]
        parser.parse(words)
        guard parser.isAccepted else { return nil }
        var context = AttachmentContext()
        context.domain = domain
        context.guest = .pv
        context.isRunning = disk.isAttached
        return try DiskAttachment(
            DiskDevice(parser, words: words), in: AttachmentPlan(schema, grammar, context))
    }

    private func differences(
        from attachment: DiskAttachment, in values: [String: String]
    ) -> [HeaderDifference] {
        compare(attachment.backend, attachment.backendDirectory, "backend", values)
            + compare(attachment.frontend, attachment.frontendDirectory, "frontend", values)
            + compare(attachment.libxl, attachment.libxlDirectory, "libxl", values)
    }

    /// What drivers and scripts add is not the toolstack's, but nobody else writes below `/libxl`.
    private func compare(
        _ nodes: [DiskAttachment.Node], _ directory: String, _ side: String, _ values: [String: String]
    ) -> [HeaderDifference] {
        let absent = HeaderDifference.absent
        let planned = Dictionary(nodes.map { ($0.name, $0.value) }) { first, _ in first }
        let toolstack = Set(
            schema.nodes.filter { $0.side.rawValue == side && $0.writer == .toolstack }.map(\.name))
        let present = values.keys.filter { $0.hasPrefix(directory + "/") }
            .map { String($0.dropFirst(directory.count + 1)) }
            .filter { side == "libxl" || toolstack.contains($0) }
        return Set(planned.keys).union(present).compactMap { name in
            let (ours, theirs) = (planned[name], values["\(directory)/\(name)"])
            return ours == theirs
                ? nil : .init(subject: "\(side)/\(name)", ours: ours ?? absent, theirs: theirs ?? absent)
        }
    }
}
