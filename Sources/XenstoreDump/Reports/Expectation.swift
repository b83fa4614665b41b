package import BlkifSchema
import Diagnostics
package import DiskSpec

/// What a specification says of a disk, to be compared with the disk that is there.
package struct Expectation {
    private let disk: DiskDevice
    private let schema: BlkifSchema
    private let written: Set<NodeReference>
    /// The number of the device.
    package let number: Int

    /// - Parameters:
    ///   - disk: A specification that was accepted.
    ///   - schema: The protocol as the release has it whose libxl is meant.
    package init(_ disk: DiskDevice, _ schema: BlkifSchema) throws(AttachmentRefusal) {
        self.disk = disk
        self.schema = schema
        written = Set(schema.diskParameters.flatMap(\.writes).map(\.node))
        number = try DiskAttachment(disk, in: AttachmentPlan(schema, disk.grammar)).number
    }

    /// What differs from the specification.
    package func findings(_ device: Device) -> [StoreFinding] {
        var context = AttachmentContext()
        context.domain = Int(device.domain)
        if let address = device.backendAddress, address.backendDomain != Address.unknown {
            context.backendDomain = Int(address.backendDomain)
        }
        let plan = AttachmentPlan(schema, disk.grammar, context)
        guard let attachment = try? DiskAttachment(disk, in: plan) else { return [] }
        let directory = attachment.backendDirectory
        var findings: [StoreFinding] = []
        if let found = device.directory(.backend), device.backend.isThere, found.hasPrefix("/"),
            found != directory
        {
            findings.append(
                device.finding(
                    "not-as-specified", .error, "the specification leads to \(directory)", of: .backend,
                    remedy: "see the configuration of the guest"))
        }
        compare(attachment.backend, .backend, device, &findings)
        compare(attachment.frontend, .frontend, device, &findings)
        return findings
    }

    private func compare(
        _ expected: [DiskAttachment.Node], _ side: Side, _ device: Device, _ findings: inout [StoreFinding]
    ) {
        let view = device.side(side)
        guard view.isThere else { return }
        for node in expected where !node.value.contains("<") {
            // What drivers and scripts change later is not the specification's.
            guard let number = device.facts.table.number(node.name, of: side),
                device.facts.nodes[number].node.writer == .toolstack
            else { continue }
            guard let found = view.node(number) else {
                findings.append(
                    device.finding(
                        "not-as-specified", .error,
                        "the specification gives \(node.name) = \"\(node.value)\"", of: side,
                        name: node.name, remedy: "see the configuration of the guest",
                        explained: "\(side.rawValue)/\(node.name)"))
                continue
            }
            if view.value(found) != node.value, !view.isCut(found) {
                findings.append(difference(found, "gives \(node.name) = \"\(node.value)\"", side, device))
            }
        }
        let names = Set(expected.map(\.name))
        for found in view.found {
            guard let node = device.facts.facts(found)?.node, node.writer == .toolstack,
                written.contains(node.reference),
                !names.contains(node.name)
            else { continue }
            findings.append(difference(found, "does not give \(node.name)", side, device))
        }
    }

    private func difference(_ node: SideView.Found, _ what: String, _ side: Side, _ device: Device)
        -> StoreFinding
    {
        let view = device.side(side)
        return device.finding(
            "not-as-specified", .error,
            "\(view.name(node)) is \"\(view.value(node) ?? "")\"; the specification \(what)",
            of: side, at: node, remedy: "see the configuration of the guest")
    }

    /// What is wrong when no device has the number.
    package var missing: StoreFinding {
        StoreFinding(
            "not-as-specified", .error, "the store has no device \(number), to which the specification leads",
            path: "",
            remedy: "see whether the disk was attached")
    }
}
