import FileTree
import Rendering

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The files of a run beside what lies in the output root.
struct OutputComparison {
    /// Why a file may not be replaced or removed: its content would be lost.
    enum Objection {
        /// No run of this program has made it, as far as can be seen.
        case foreign
        /// It was made, and then changed by hand.
        case edited

        var words: String {
            switch self {
            case .foreign: "was not made by gen-docs"
            case .edited: "was changed by hand since gen-docs made it"
            }
        }
    }

    /// A file and what is there now.
    struct Item {
        let file: OutputFile
        let current: [UInt8]?
        let objection: Objection?

        var isStale: Bool {
            guard let current, current.count == file.bytes.count else { return true }
            return memcmp(current, file.bytes, current.count) != 0
        }

        /// The first byte in which the file that is there differs; nil when there is none.
        var firstDifference: Int? {
            guard let current else { return nil }
            return zip(current, file.bytes).enumerated().first { $1.0 != $1.1 }?.offset
                ?? min(current.count, max(0, file.bytes.count - 1))
        }

        var change: FileChange { FileChange(path: file.path, old: current, new: file.bytes) }
    }

    /// A file of a previous run that this one does not make.
    struct Stray {
        let path: String
        let current: [UInt8]
        let isEdited: Bool
    }

    /// The files of the run, and as the last one the record of them.
    let items: [Item]
    let strays: [Stray]

    var stale: [Item] { items.filter(\.isStale) }
    /// What is stale and may not be replaced.
    var refused: [Item] { items.filter { $0.isStale && $0.objection != nil } }

    /// - Parameter previous: What earlier runs made.
    init(_ set: OutputSet, previous: OutputRecord) throws(FileProblem) {
        let made = OutputRecord(set.files.filter { !set.pages.contains($0.path) })
        var items: [Item] = []
        for file in set.files {
            let current = try set.folder.read(file.path)
            // A page keeps what stands outside of its marked regions.
            let isKept = set.pages.contains(file.path)
            items.append(
                Item(
                    file: file, current: current,
                    objection: isKept
                        ? nil : current.flatMap { OutputComparison.objection(file.path, $0, previous) }))
        }
        let record = (set.isWhole ? made : made.adding(previous)).file
        let current = try set.folder.read(record.path)
        items.append(
            Item(
                file: record, current: current,
                objection: current.map(OutputRecord.isOne) ?? true ? nil : .foreign))
        self.items = items
        strays = set.isWhole ? OutputComparison.strays(of: previous, beside: made, in: set.folder) : []
    }

    private static func objection(
        _ path: String, _ bytes: [UInt8], _ previous: OutputRecord
    ) -> Objection? {
        if previous.knows(path, bytes) || GeneratedMark.isIn(bytes) { return nil }
        return previous.fingerprints[path] == nil ? .foreign : .edited
    }

    /// A path that cannot be read below the root is not this program's, and is passed over.
    private static func strays(
        of previous: OutputRecord, beside made: OutputRecord, in folder: OutputFolder
    ) -> [Stray] {
        previous.fingerprints.keys.filter { made.fingerprints[$0] == nil }.sorted().compactMap { path in
            guard let bytes = try? folder.read(path) else { return nil }
            return Stray(path: path, current: bytes, isEdited: !previous.knows(path, bytes))
        }
    }
}
