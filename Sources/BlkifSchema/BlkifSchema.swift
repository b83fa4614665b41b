/// The whole protocol, checked: only the validator can make one, so that what reads it need not check again.
@dynamicMemberLookup
public struct BlkifSchema: Sendable, Equatable {
    /// The parts, which all copies share, and lists that are made of them once.
    private final class Shared: Sendable {
        let content: ProtocolContent
        let nodes: [Node]
        let diskParameters: [DiskParameter]

        init(_ content: ProtocolContent) {
            self.content = content
            nodes = content.nodes
            diskParameters = content.diskParameters
        }
    }

    private let shared: Shared
    /// The release or profile as which the schema is seen.
    public let view: View

    /// The parts.
    public var content: ProtocolContent { shared.content }

    /// All nodes in document order.
    public var nodes: [Node] { shared.nodes }

    /// All disk parameters in document order.
    public var diskParameters: [DiskParameter] { shared.diskParameters }

    /// Which Xen the schema describes.
    public enum View: Sendable, Hashable {
        /// All releases up to the newest.
        case current
        /// One release.
        case release(Release)
        /// A release with backports.
        case profile(String, Release)

        /// The release, unless it is the newest.
        public var release: Release? {
            switch self {
            case .current: nil
            case .release(let release), .profile(_, let release): release
            }
        }
    }

    package init(validated content: ProtocolContent, view: View = .current) {
        shared = Shared(content)
        self.view = view
    }

    /// Whether two schemas say the same, as the same release or profile.
    public static func == (left: BlkifSchema, right: BlkifSchema) -> Bool {
        left.view == right.view && (left.shared === right.shared || left.content == right.content)
    }

    /// A part of the schema.
    public subscript<Part>(dynamicMember path: KeyPath<ProtocolContent, Part>) -> Part {
        shared.content[keyPath: path]
    }

    /// The layouts of structures.
    package var layouts: LayoutCalculator {
        shared.content.layouts
    }

    /// The layout of a structure in an ABI; nil when the schema has no such structure.
    public func layout(of structure: String, in abi: ABI) -> StructureLayout? {
        shared.content.structures.first { $0.name == structure }.flatMap { layouts.layout(of: $0, in: abi) }
    }
}
