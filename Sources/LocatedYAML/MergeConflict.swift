package import Diagnostics

/// A place where a merge left both versions of some lines, with its marks around them.
package enum MergeConflict {
    /// A finding for each; marks without their partner are reported too, those between versions only with them.
    package static func findings(in source: SourceFile) -> [Finding] {
        guard mayHaveSome(source.text) else { return [] }
        var result: [Finding] = []
        var open: (start: SourceLocation, notes: [Finding.Note])?
        func close() {
            if let conflict = open { result.append(finding(at: conflict.start, conflict.notes)) }
            open = nil
        }
        let lines = source.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let mark = mark(of: line) else { continue }
            let place = SourceLocation(file: source.path, line: index + 1, column: 1, length: 7)
            switch mark {
            case UInt8(ascii: "<"):
                close()
                open = (place, [])
            case UInt8(ascii: ">"):
                if open == nil { result.append(finding(at: place, [])) }
                open?.notes.append(Finding.Note("they end here", at: place))
                close()
            default: open?.notes.append(Finding.Note("the next version begins here", at: place))
            }
        }
        close()
        return result
    }

    /// Whether seven signs of a mark stand side by side.
    private static func mayHaveSome(_ text: String) -> Bool {
        func hasSome(_ bytes: some Sequence<UInt8>) -> Bool {
            var (sign, count) = (UInt8(0), 0)
            return bytes.contains { byte in
                count = byte == sign ? count + 1 : 1
                sign = byte
                return count == 7 && "<>".utf8.contains(byte)
            }
        }
        return text.utf8.withContiguousStorageIfAvailable { hasSome($0) } ?? hasSome(text.utf8)
    }

    /// The sign of which a mark has seven, at the start of a line and before a blank or the end.
    private static func mark(of line: Substring.UTF8View) -> UInt8? {
        guard let sign = line.first, "<=>|".utf8.contains(sign),
            line.prefix(8).count(where: { $0 == sign }) == 7
        else { return nil }
        let rest = line.dropFirst(7).first
        return [nil, UInt8(ascii: " "), UInt8(ascii: "\r")].contains(rest) ? sign : nil
    }

    private static func finding(at place: SourceLocation, _ notes: [Finding.Note]) -> Finding {
        Finding(
            "merge-conflict", "a merge could not decide between versions of these lines", at: place,
            remedy: "keep what is right, and remove the marks of the merge", notes: notes)
    }
}
