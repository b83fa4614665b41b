import BlkifSchema
import TestSupport

/// A file that somebody has spoilt, with the line of the whole file that each of its lines was.
struct Damage: CustomStringConvertible {
    /// A way to spoil a file.
    enum Kind: Hashable {
        /// A mark before some lines and one after them, between which nothing counts.
        case around(String, String)
        /// A mark that something begins, which never ends.
        case open(String)
        case deleted
        case repeated
        case cut
    }

    let kind: Kind
    let range: Range<Int>
    private(set) var lines: [(text: String, origin: Int?)] = []

    var description: String { "\(kind) \(range)" }

    /// The ways that there are to spoil a file of a notation.
    static func kinds(_ notation: SourceTree.Notation, isHeader: Bool) -> [Kind] {
        let common: [Kind] = [.deleted, .repeated, .cut]
        switch notation {
        // The comments of the header are what is read.
        case .c where isHeader: return common + [.around("#if 0", "#endif"), .open("#if 0")]
        case .c, .flex:
            return common + [
                .around("#if 0", "#endif"), .around("/*", "*/"), .around("#if 1\n#else", "#endif"),
                .open("/*"),
                .open("#if 0"),
            ]
        case .idl: return common + [.around("\"\"\"", "\"\"\""), .around("'''", "'''"), .open("\"\"\"")]
        case .go: return common + [.around("/*", "*/"), .around("var _ = `", "`"), .open("/*")]
        case .shell: return common + [.around(": <<'GONE'", "GONE"), .open(": <<'GONE'")]
        case .pod: return common + [.around("=begin comment", "=end comment"), .open("=begin comment")]
        case .text: return common + [.open("<!--")]
        case .ocaml: return common + [.around("(*", "*)"), .open("(*")]
        }
    }

    init(_ kind: Kind, _ range: Range<Int>, of whole: [String]) {
        self.kind = kind
        self.range = range
        let all = whole.enumerated().map { (text: $1, origin: Optional($0)) }
        let (before, inner, after) = (all[..<range.lowerBound], all[range], all[range.upperBound...])
        func mark(_ text: String) -> [(text: String, origin: Int?)] {
            text.split(separator: "\n").map { (String($0), nil) }
        }
        switch kind {
        case .around(let start, let end): lines = Array(before + mark(start) + inner + mark(end) + after)
        case .open(let start): lines = Array(before + mark(start) + inner + after)
        case .deleted: lines = Array(before + after)
        case .repeated: lines = Array(before + inner + inner + after)
        case .cut: lines = Array(before)
        }
    }

    var text: String { lines.map(\.text).joined(separator: "\n") }

    /// Whether nothing counts where the line of the whole file is now.
    func isDead(_ line: Int) -> Bool {
        switch kind {
        case .around, .deleted: range.contains(line)
        case .open, .cut: line >= range.lowerBound
        case .repeated: false
        }
    }

    /// Whether lines before a line of the spoilt file are where those before a line of the whole one were: nothing that
    /// counts lies between.
    ///
    /// - Parameter empty: The lines of the whole file that have nothing but comments.
    func isSame(_ place: Int, as wanted: Int, empty: Set<Int>) -> Bool {
        let before = lines[..<place].reversed().compactMap(\.origin).first ?? -1
        let after = lines[place...].compactMap(\.origin).first ?? Int.max
        let landed = before + 1
        // Between two copies of a line it is beside the same lines too.
        if before < wanted && wanted <= after || landed == wanted || after == wanted { return true }
        return (min(landed, wanted)..<max(landed, wanted)).allSatisfy { isDead($0) || empty.contains($0) }
    }
}

/// Where lines were put in.
enum Insertions {
    /// The lines of the old text before which the new one has more, from 0; nil when it changes otherwise.
    static func places(_ old: String, _ new: String) -> [Int]? {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        var places: [Int] = []
        for change in after.difference(from: before) {
            guard case .insert(let offset, _, _) = change else { return nil }
            // So many lines were put in before it.
            places.append(offset - places.count)
        }
        return Array(Set(places)).sorted()
    }
}
