import BlkifSchema

/// Who writes a thing and who reads it: what decides whom a change breaks.
///
/// The writer of a node stores it in xenstore. The writer of a request is the frontend, that of a response the
/// backend. The writer of a disk specification or of a libxl field is the toolstack; what reads these comes with
/// the new schema and cannot be broken, so that they have no readers here.
struct Audience: Sendable, Hashable {
    let writers: Set<Participant>
    let readers: Set<Participant>

    /// Requests on the ring, and the ABI that the frontend chooses for them.
    static let requests = Audience(writers: [.frontend], readers: [.backend])
    /// Responses on the ring.
    static let responses = Audience(writers: [.backend], readers: [.frontend])
    /// States of the connection, which all write and read.
    static let everyone = Audience(writers: Set(Participant.allCases), readers: Set(Participant.allCases))
    /// Disk specifications, and the structures of libxl.
    static let toolstack = Audience(writers: [.toolstack], readers: [])
    /// Device numbers: the toolstack computes them, the frontend takes them apart.
    static let deviceNumbers = Audience(writers: [.toolstack], readers: [.frontend])
    /// Texts.
    static let nobody = Audience(writers: [], readers: [])

    init(writers: Set<Participant>, readers: Set<Participant>) {
        self.writers = writers
        self.readers = readers
    }

    /// The audience of a node, by this table:
    ///
    /// | class, section | writer | readers |
    /// |---|---|---|
    /// | toolstack or hotplug, private section | any | toolstack |
    /// | any other, private section | backend | toolstack |
    /// | any other, public section | backend | frontend |
    /// | any other | frontend | backend |
    /// | any other | toolstack or hotplug | the side whose folder holds it |
    /// | xenbus, toolstack or hotplug | any | also the toolstack |
    init(_ node: Node, isPrivate: Bool) {
        writers = [Participant(node.writer)]
        readers = Audience.readers(of: node, isPrivate: isPrivate)
    }

    private static func readers(of node: Node, isPrivate: Bool) -> Set<Participant> {
        let concernsToolstack = node.nodeClass == .toolstack || node.nodeClass == .hotplug
        if concernsToolstack && isPrivate { return [.toolstack] }
        var readers: Set<Participant> =
            switch node.writer {
            case .backend: [isPrivate ? .toolstack : .frontend]
            case .frontend: [.backend]
            case .toolstack, .hotplug: [Participant(node.side)]
            }
        if concernsToolstack || node.nodeClass == .xenbus { readers.insert(.toolstack) }
        return readers
    }
}

extension Participant {
    /// The party of a writer: hotplug scripts come with the toolstack.
    init(_ writer: Writer) {
        switch writer {
        case .backend: self = .backend
        case .frontend: self = .frontend
        case .toolstack, .hotplug: self = .toolstack
        }
    }

    /// The driver of a side.
    init(_ side: Side) {
        self = side == .backend ? .backend : .frontend
    }
}
