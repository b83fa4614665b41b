import Diagnostics

/// New numbers for lines that moved, each at its place in the files of a schema. Every other byte stays as it is.
struct EvidenceUpdate {
    private struct Edit {
        let place: SourceLocation
        let old: String
        let new: String
    }

    private var edits: [Edit] = []

    /// How many numbers change.
    var count: Int { edits.count }

    /// The files that have them.
    var paths: [String] { Set(edits.map(\.place.file)).sorted() }

    /// - Parameters:
    ///   - place: Where the number is.
    ///   - old: The number.
    mutating func replace(_ old: Int, at place: SourceLocation, with new: Int) {
        edits.append(Edit(place: place, old: String(old), new: String(new)))
    }

    /// A file with its new numbers; nil when one of the old ones is not at its place.
    func updated(_ bytes: [UInt8], of path: String) -> [UInt8]? {
        var result = bytes
        let index = LineIndex(String(decoding: bytes, as: UTF8.self))
        // From the end on, so that the places before stay true.
        for edit in edits.filter({ $0.place.file == path }).sorted(by: { $1.place < $0.place }) {
            guard let start = index.offset(line: edit.place.line, column: edit.place.column) else {
                return nil
            }
            let range = start..<min(start + edit.old.utf8.count, result.count)
            guard result[range].elementsEqual(edit.old.utf8) else { return nil }
            result.replaceSubrange(range, with: edit.new.utf8)
        }
        return result
    }
}
