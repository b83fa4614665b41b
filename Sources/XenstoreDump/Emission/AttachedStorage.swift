import BlkifSchema
import DiskSpec
import Negotiating

/// What a hotplug script leaves in the directory of a backend whose storage it has attached.
struct AttachedStorage: Sendable {
    /// The nodes, in the order in which they are written.
    let nodes: [KnownNode]
    private let values: [NodeReference: String]

    init(_ attachment: DiskAttachment, _ facts: DeviceFacts) {
        func written(_ known: KnownNode) -> String? {
            attachment.backend.first { $0.name == known.reference.name }?.value
        }
        func example(_ known: KnownNode) -> String {
            let number = facts.number(known)
            return number < 0 ? "" : facts.nodes[number].node.example ?? ""
        }
        let target = written(.params) ?? ""
        let isDevice = target.hasPrefix("/dev/")
        // An image in a file is attached to a loop device first.
        let path = isDevice ? target : "/dev/loop0"
        let number =
            facts.deviceNames.linuxNumber(of: path).map { number in
                String(number >> 8, radix: 16) + ":" + String(number & 0xff, radix: 16)
            }
        nodes =
            (isDevice ? [] : [.attachedNode])
            + [.physicalDevicePath, .physicalDevice, .hotplugStatus]
        values = Dictionary(
            uniqueKeysWithValues: [
                (KnownNode.attachedNode, path), (.physicalDevicePath, path),
                (.physicalDevice, number ?? (isDevice ? example(.physicalDevice) : "7:0")),
                (.hotplugStatus, example(.hotplugStatus)),
            ].map { ($0.reference, $1) })
    }

    /// What it writes into a node; nil for one that is not its own.
    func value(of node: NodeReference) -> String? { values[node] }
}
