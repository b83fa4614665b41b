import BlkifSchema
import DiskSpec
import TestSupport
import Testing

/// A disk is attached as the libxl of each release attached it: the same nodes, order and values, and the same
/// refusals.
@Suite struct DiskNodeTests {
    @Test func everyRecordedDiskIsAttachedAsTheReleaseAttachedIt() throws {
        let recorded = try RecordedNodes()
        var compared = 0
        for release in RecordedNodes.releases {
            let cases = recorded.cases.filter { $0.releases.contains(release) }
            let differences = try differences(cases, release)
            let complaint = try KnownDifferences("node-differences.txt", byRelease: true)
                .complaint(about: differences, release: release)
            #expect(complaint.isEmpty, "\(release):\n\(complaint)")
            compared += cases.count
        }
        #expect(compared > 12_000)
    }

    @Test func differencesAreOfReleasesThatAreCompared() throws {
        let listed = try KnownDifferences("node-differences.txt", byRelease: true).releases
        #expect(listed.isSubset(of: RecordedNodes.releases))
    }

    /// What the recording and the module do not have in common, each once.
    private func differences(
        _ cases: [RecordedNodes.Case], _ release: String
    ) throws -> [HeaderDifference] {
        let all = try RealSchema.schema()
        let schema = Release(release).map(all.asOf) ?? all
        let grammar = try DiskGrammar(schema)
        var plans: [AttachmentContext: AttachmentPlan] = [:]
        var parser = DiskParser(grammar)
        var found: Set<HeaderDifference> = []
        for disk in cases {
            let words = [Array(disk.specification.utf8)]
            parser.parse(words)
            let comparison = NodeComparison(
                disk, hasCopy: schema.view.release.map { $0 >= Release(4, 7) } ?? true)
            if parser.isAccepted {
                let context = comparison.context
                let plan = plans[context] ?? AttachmentPlan(schema, grammar, context)
                plans[context] = plan
                found.formUnion(comparison.differences(from: DiskDevice(parser, words: words), in: plan))
            } else {
                found.formUnion(comparison.differences(fromRefusal: "syntax"))
            }
        }
        return found.sorted { $0.description < $1.description }
    }
}

/// Compares one recorded disk.
private struct NodeComparison {
    private let disk: RecordedNodes.Case
    private let hasCopy: Bool

    init(_ disk: RecordedNodes.Case, hasCopy: Bool) {
        self.disk = disk
        self.hasCopy = hasCopy
    }

    var context: AttachmentContext {
        var context = AttachmentContext()
        context.domain = 5
        context.guest = disk.guest
        context.isRunning = disk.isRunning
        context.blktap = disk.target == "blktap"
        // What the paths of a file and of a block device are guessed to be is what they were.
        if disk.target == "other" { context.target = .other }
        if disk.target == "missing" { context.target = .missing }
        return context
    }

    func differences(from device: DiskDevice, in plan: AttachmentPlan) -> [HeaderDifference] {
        let attachment: DiskAttachment
        do {
            attachment = try DiskAttachment(device, in: plan)
        } catch {
            return differences(fromRefusal: error.kind.rawValue)
        }
        switch disk.outcome {
        case .refused(let kind):
            return [.init(subject: disk.specification, ours: "attached", theirs: "refused: \(kind)")]
        case .written(let backend, let frontend):
            let (ours, theirs) = (nodes(attachment.backend), nodes(attachment.frontend))
            let copy = Array(ours.prefix(1) + theirs.prefix(1) + ours.dropFirst())
            return compare(ours, backend, "backend") + compare(theirs, frontend, "frontend")
                + compare(nodes(attachment.libxl), hasCopy ? copy : [], "libxl")
                + folders(attachment, backend, frontend)
        }
    }

    func differences(fromRefusal kind: String) -> [HeaderDifference] {
        switch disk.outcome {
        case .refused(let other):
            kind == other
                ? []
                : [.init(subject: disk.specification, ours: "refused: \(kind)", theirs: "refused: \(other)")]
        case .written:
            [.init(subject: disk.specification, ours: "refused: \(kind)", theirs: "attached")]
        }
    }

    private func nodes(_ nodes: [DiskAttachment.Node]) -> [RecordedNodes.Node] {
        nodes.map { .init(name: $0.name, value: $0.value) }
    }

    private func compare(
        _ ours: [RecordedNodes.Node], _ theirs: [RecordedNodes.Node], _ side: String
    ) -> [HeaderDifference] {
        guard ours != theirs else { return [] }
        let absent = HeaderDifference.absent
        func value(_ name: String, _ nodes: [RecordedNodes.Node]) -> String {
            nodes.first { $0.name == name }?.value ?? absent
        }
        let names = Set((ours + theirs).map(\.name)).sorted()
        let different = names.filter { value($0, ours) != value($0, theirs) }
        let common = [ours, theirs].map { nodes in nodes.map(\.name).filter { !different.contains($0) } }
        let order =
            common[0] == common[1]
            ? [] : [HeaderDifference(subject: side, ours: "\(common[0])", theirs: "\(common[1])")]
        return order
            + different.map {
                .init(subject: "\(side)/\($0)", ours: value($0, ours), theirs: value($0, theirs))
            }
    }

    /// Each folder is known from the node by which the other side finds it.
    private func folders(
        _ attachment: DiskAttachment, _ backend: [RecordedNodes.Node], _ frontend: [RecordedNodes.Node]
    ) -> [HeaderDifference] {
        let pairs = [
            (attachment.backendDirectory, frontend.first?.value),
            (attachment.frontendDirectory, backend.first?.value),
            (attachment.libxlDirectory.replacing("/libxl/", with: "/local/domain/"), backend.first?.value),
        ]
        return pairs.filter { $0.0 != $0.1 }
            .map { .init(subject: "folder", ours: $0.0, theirs: $0.1 ?? HeaderDifference.absent) }
    }
}
