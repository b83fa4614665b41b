import BlkifSchema
import Diagnostics
import TestSupport
import Testing
import XenstoreDump

/// A store with one connected disk, of which tests change a little.
struct SampleStore {
    /// The nodes of the two sides, in order.
    var backend: [(name: String, value: String)]
    var frontend: [(name: String, value: String)]
    /// Other lines, as `-f` prints them.
    var others: [String] = []
    var domain = 7
    var server = 0
    var kind = "vbd"
    var device = 51712
    /// Whether the text is of the whole store.
    var isWhole = true

    /// A disk that libxl has attached and that is connected.
    init() {
        backend = [
            ("frontend", "/local/domain/7/device/vbd/51712"), ("params", "/dev/vg/guest"),
            ("script", "/etc/xen/scripts/block"), ("frontend-id", "7"), ("online", "1"), ("removable", "0"),
            ("bootable", "1"), ("state", "4"), ("dev", "xvda"), ("type", "phy"), ("mode", "w"),
            ("device-type", "disk"), ("discard-enable", "1"), ("specification", "xen"),
            ("physical-device-path", "/dev/vg/guest"), ("physical-device", "fe:3"),
            ("hotplug-status", "connected"), ("multi-queue-max-queues", "4"), ("max-ring-page-order", "4"),
            ("feature-max-indirect-segments", "256"), ("feature-flush-cache", "1"),
            ("feature-persistent", "1"),
            ("sectors", "20971520"), ("info", "0"), ("sector-size", "512"), ("physical-sector-size", "512"),
        ]
        frontend = [
            ("backend", "/local/domain/0/backend/vbd/7/51712"), ("backend-id", "0"), ("state", "4"),
            ("virtual-device", "51712"), ("device-type", "disk"), ("protocol", "x86_64-abi"),
            ("ring-ref", "8"),
            ("event-channel", "9"), ("feature-persistent", "1"),
        ]
    }

    // MARK: Changes

    /// Sets a node of a side, or adds it.
    func with(_ side: Side, _ name: String, _ value: String) -> Self {
        changed(side) { nodes in
            guard let place = nodes.firstIndex(where: { $0.name == name }) else {
                return nodes.append((name, value))
            }
            nodes[place].value = value
        }
    }

    func without(_ side: Side, _ names: String...) -> Self {
        changed(side) { nodes in nodes.removeAll { names.contains($0.name) } }
    }

    func withStates(_ backend: Int, _ frontend: Int) -> Self {
        with(.backend, "state", "\(backend)").with(.frontend, "state", "\(frontend)")
    }

    /// The store before the frontend has published anything.
    var fresh: Self { without(.frontend, "ring-ref", "event-channel", "protocol", "feature-persistent") }

    /// The store before the hotplug script has run and the backend has published the disk.
    var unattached: Self {
        without(
            .backend, "physical-device", "physical-device-path", "hotplug-status", "sectors", "info",
            "sector-size",
            "physical-sector-size")
    }

    func changed(_ change: (inout Self) -> Void) -> Self {
        var store = self
        change(&store)
        return store
    }

    private func changed(_ side: Side, _ change: (inout [(name: String, value: String)]) -> Void) -> Self {
        changed { store in
            if side == .backend { change(&store.backend) } else { change(&store.frontend) }
        }
    }

    // MARK: Text

    var backendPath: String { "/local/domain/\(server)/backend/\(kind)/\(domain)/\(device)" }
    var frontendPath: String { "/local/domain/\(domain)/device/vbd/\(device)" }

    /// The paths and values in the order of the store.
    var nodes: [(path: String, value: String)] {
        var nodes: [(String, String)] = isWhole ? [("/tool", ""), ("/local/domain/0/name", "Domain-0")] : []
        if !backend.isEmpty { nodes.append((backendPath, "")) }
        nodes += backend.map { ("\(backendPath)/\($0.name)", $0.value) }
        if isWhole { nodes.append(("/local/domain/\(domain)/name", "guest")) }
        if !frontend.isEmpty { nodes.append((frontendPath, "")) }
        nodes += frontend.map { ("\(frontendPath)/\($0.name)", $0.value) }
        return nodes
    }

    /// As `xenstore-ls -f` prints it.
    var text: String {
        (nodes.map { "\($0.path) = \"\($0.value)\"" } + others).map { $0 + "\n" }.joined()
    }
}

/// What is found out of a text.
struct Reading {
    /// The objects in JSON, one a device.
    var objects: [String] = []
    var texts: [String] = []
    /// The ids of the findings of each device, in their order.
    var ids: [[String]] = []
    var findings: [[StoreFinding]] = []
    var storeFindings: [StoreFinding] = []
    let store: Store

    private static let schema = Result { try RealSchema.schema() }
    private static let facts = schema.map { DeviceFacts($0, all: $0) }

    private static func facts(_ other: BlkifSchema?, _ release: Release?) throws -> DeviceFacts {
        if other == nil, release == nil { return try facts.get() }
        let all = try other ?? schema.get()
        return DeviceFacts(release.map(all.asOf) ?? all, all: all)
    }

    /// - Parameters:
    ///   - pieces: The numbers of bytes in which the text is read, again and again.
    ///   - part: The size of the parts in which runs of plain lines are looked for; nil for none.
    ///   - release: The release as which the protocol is seen.
    ///   - schema: The protocol with all that any release has; nil for that of this package.
    init(
        _ text: String, pieces: [Int] = [4096], isRereadable: Bool = false, part: Int? = nil,
        asOf release: Release? = nil, in schema: BlkifSchema? = nil
    ) throws {
        let facts = try Reading.facts(schema, release)
        var reader = StoreReader(facts.table, file: "store.txt", isRereadable: isRereadable)
        let bytes = Array(text.utf8)
        var runs =
            part.map {
                PlainRun.find(
                    in: MemorySource(bytes: bytes), count: bytes.count, facts.table, part: $0, least: 1)
            } ?? []
        var (start, turn) = (0, 0)
        while start < bytes.count {
            if let run = runs.last, run.start == start {
                runs.removeLast()
                if reader.take(run) { start = run.end }
                continue
            }
            let end = min(bytes.count, start + pieces[turn % pieces.count], runs.last?.start ?? .max)
            reader.read(bytes.span.extracting(start..<end))
            (start, turn) = (end, turn + 1)
        }
        let store = reader.finish()
        self.store = store
        var devices = StoreDevices(store, facts, MemorySource(bytes: bytes))
        var (objects, texts, findings) = ([String](), [String](), [[StoreFinding]]())
        devices.forEach { device, found in
            var output: [UInt8] = []
            DeviceReport(device, found).appendJSON(to: &output)
            objects.append(String(decoding: output, as: UTF8.self))
            output = []
            DeviceReport(device, found).appendText(to: &output)
            texts.append(String(decoding: output, as: UTF8.self))
            findings.append(found)
        }
        (self.objects, self.texts, self.findings) = (objects, texts, findings)
        ids = findings.map { $0.map(\.id.description) }
        storeFindings = devices.storeFindings
    }

    init(_ store: SampleStore) throws { try self.init(store.text) }
}

/// A text in memory that can be read again.
struct MemorySource: StoreSource {
    let bytes: [UInt8]

    mutating func read(at offset: Int, into buffer: inout [UInt8]) -> Int {
        let part = bytes.dropFirst(offset).prefix(buffer.count)
        buffer.replaceSubrange(0..<part.count, with: part)
        return part.count
    }
}
