/// A Xen release in the schema's list.
public struct ReleaseInfo: Sendable, Hashable {
    /// The release.
    public package(set) var release: Release
    /// The day of its `.0` tag, as `YYYY-MM-DD`; nil while it is in development.
    public package(set) var date: String?
    /// What it meant for the protocol, as one sentence of CommonMark.
    public package(set) var summary: String
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(release: Release, date: String?, summary: String, origin: Origin) {
        self.release = release
        self.date = date
        self.summary = summary
        self.origin = origin
    }
}

/// A release with backports.
public struct Profile: Sendable, Hashable {
    /// A parameter that the profile has beyond its release.
    public struct Carried: Sendable, Hashable {
        /// The name of the disk parameter.
        public package(set) var parameter: String
        /// Whether libxl carries it in an overlay and has no field for it.
        public package(set) var usesOverlay: Bool

        package init(parameter: String, usesOverlay: Bool) {
            self.parameter = parameter
            self.usesOverlay = usesOverlay
        }
    }

    /// The unique name.
    public package(set) var name: String
    /// The release that it is based on.
    public package(set) var release: Release
    /// One sentence of CommonMark.
    public package(set) var summary: String
    /// What it has beyond its release.
    public package(set) var carries: [Carried] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, release: Release, summary: String, origin: Origin) {
        self.name = name
        self.release = release
        self.summary = summary
        self.origin = origin
    }
}

/// What a schema may consist of before it is checked; ``BlkifSchema`` is the checked form.
public struct ProtocolContent: Sendable, Hashable {
    /// The version of the schema's format.
    public package(set) var version = 1
    /// The heading of the whole.
    public package(set) var title = ""
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// Introductory texts.
    public package(set) var topics: [Topic] = []
    /// Words in code spans that look like names and are not.
    public package(set) var vocabulary: [String] = []
    /// The releases, oldest first.
    public package(set) var releases: [ReleaseInfo] = []
    /// The profiles.
    public package(set) var profiles: [Profile] = []
    /// The sections of nodes in header order.
    public package(set) var sections: [Section] = []
    /// The numbered notes.
    public package(set) var notes: [NumberedNote] = []
    /// The request codes.
    public package(set) var operations: [Operation] = []
    /// The status codes.
    public package(set) var statuses: [Constant] = []
    /// Other macros.
    public package(set) var constants: [Constant] = []
    /// The sets of bits.
    public package(set) var bitsets: [BitSet] = []
    /// The ABIs.
    public package(set) var abis: [ABI] = []
    /// Names of integer types.
    public package(set) var types: [TypeName] = []
    /// The structures.
    public package(set) var structures: [Structure] = []
    /// The ring; nil while a schema has none.
    public package(set) var ring: Ring?
    /// The states of the connection.
    public package(set) var states: [XenbusState] = []
    /// The connection's life.
    public package(set) var phases: [Phase] = []
    /// Texts about the connection.
    public package(set) var stateTopics: [Topic] = []
    /// The grammar of a disk specification.
    public package(set) var diskSyntax = DiskSyntax()
    /// The disk parameters by section.
    public package(set) var diskSections: [DiskSection] = []
    /// libxl's side.
    public package(set) var libxl = Libxl()
    /// The device numbers.
    public package(set) var deviceNumbers = DeviceNumbers()
    /// Where a source tree keeps all of it.
    public package(set) var sourceTree = SourceTree()

    package init() {}

    /// All nodes in document order.
    public var nodes: [Node] { sections.flatMap(\.nodes) }

    /// All disk parameters in document order.
    public var diskParameters: [DiskParameter] { diskSections.flatMap(\.parameters) }

    /// The layouts of the structures.
    package var layouts: LayoutCalculator {
        LayoutCalculator(structures: structures, types: types, constants: constants)
    }

    /// The fields of all structures and of the header of the ring.
    package var structureFields: [StructureField] { structures.flatMap(\.fields) + (ring?.header ?? []) }

    /// The bits of all sets.
    public var bits: [Constant] { bitsets.flatMap(\.bits) }
}

/// The whole protocol, checked: only the validator can make one, so that what reads it need not check again.
@dynamicMemberLookup
public struct BlkifSchema: Sendable, Hashable {
    /// The parts.
    public let content: ProtocolContent
    /// The release or profile as which the schema is seen.
    public let view: View

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
        self.content = content
        self.view = view
    }

    /// A part of the schema.
    public subscript<Part>(dynamicMember path: KeyPath<ProtocolContent, Part>) -> Part {
        content[keyPath: path]
    }

    /// The layouts of structures.
    package var layouts: LayoutCalculator {
        content.layouts
    }

    /// The layout of a structure in an ABI; nil when the schema has no such structure.
    public func layout(of structure: String, in abi: ABI) -> StructureLayout? {
        content.structures.first { $0.name == structure }.flatMap { layouts.layout(of: $0, in: abi) }
    }
}
