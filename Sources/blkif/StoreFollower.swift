import CommandSupport
import Diagnostics
import FileTree
import XenstoreDump

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Follows a store and prints what changes.
struct StoreFollower {
    private var watch: StoreWatch
    private let facts: DeviceFacts
    private let filter: DeviceFilter
    private let isJSON: Bool
    private(set) var hasFindings = false
    /// The time of the first store.
    private var start: Double?
    /// The time of the last one.
    private var last: Double?

    init(_ facts: DeviceFacts, _ filter: DeviceFilter, isJSON: Bool) {
        watch = StoreWatch(facts)
        self.facts = facts
        self.filter = filter
        self.isJSON = isJSON
    }

    /// The seconds since the machine was started.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    // MARK: A text

    /// Reads stores that are appended to a file, or come through a pipe, until that ends.
    mutating func follow(_ input: StoreFile) throws(FileProblem) {
        let fresh = StoreReader(facts.table, file: input.name, isRereadable: false, keepsSnapshots: true)
        var reader = fresh
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var isNew = false
        var arrival = StoreFollower.now
        while true {
            let count = try input.readNext(into: &buffer)
            if count > 0 {
                reader.read(buffer.span.extracting(0..<count))
                isNew = true
                arrival = StoreFollower.now
                for store in reader.takeSnapshots() { take(store, arrival) }
                continue
            }
            let isOver = !input.isRereadable
            if isNew, isOver || StoreFollower.now - arrival > 0.3 {
                // The store may go on; what is there so far is looked at.
                var copy = reader
                take(copy.finish(), arrival)
                isNew = false
            }
            if isOver { return }
            if input.wasCut() {
                Terminal.error(
                    "\(VisibleText.escape(input.name)): note: it was cut, and is read from its beginning\n")
                reader = fresh
                continue
            }
            usleep(100_000)
            tellLate(StoreFollower.now - arrival)
        }
    }

    /// Looks at a store: when it was so is what its text tells, or when it came.
    private mutating func take(_ store: Store, _ arrival: Double) {
        guard store.hasNodes else { return }
        let time = store.time ?? arrival
        last = time
        tell(watch.update(store, at: time, filter), at: time)
    }

    /// Says what has lasted too long some seconds after the last store.
    private mutating func tellLate(_ seconds: Double) {
        guard let last else { return }
        tell(watch.late(at: last + seconds), at: last + seconds)
    }

    // MARK: The live store

    /// Follows the live store until it is gone.
    mutating func follow(_ connection: XenstoreConnection) throws(XenstoreConnection.Problem) {
        let live = try LiveStore(connection)
        for root in live.roots where root != "name" && root != "domid" {
            try connection.watch(root == "/" ? "/local/domain" : root)
        }
        while true {
            var reader = StoreReader(facts.table, file: "xenstore", isRereadable: false)
            let text = try live.text()
            reader.read(text.span)
            let now = StoreFollower.now
            tell(watch.update(reader.finish(), at: now, filter), at: now)
            last = now
            while true {
                let isChanged = try connection.waitForEvent(milliseconds: 1000)
                if isChanged { break }
                tellLate(StoreFollower.now - now)
            }
            // Changes come in groups.
            usleep(50_000)
            var isChanging = true
            while isChanging { isChanging = try connection.waitForEvent(milliseconds: 0) }
        }
    }

    // MARK: What is told

    private mutating func tell(_ events: [StoreWatch.Event], at time: Double) {
        let first = start ?? time
        start = first
        for event in events {
            hasFindings = hasFindings || !event.findings.isEmpty
            if isJSON {
                Terminal.output(String(decoding: event.json, as: UTF8.self))
            } else {
                print(event, time - first)
            }
        }
    }

    private func print(_ event: StoreWatch.Event, _ seconds: Double) {
        if let change = event.change {
            let tenths = Int((seconds * 10).rounded())
            let line = VisibleText.escape("\(event.title): \(change)")
            Terminal.output("\(tenths / 10).\(tenths % 10) s  \(line)\n")
        }
        var folded = FoldedFindings()
        folded.add(event.findings)
        Terminal.report(folded.findings { _ in nil })
    }
}
