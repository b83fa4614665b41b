package import Diagnostics

/// A hand-written Markdown page with regions that the tool fills, each between two marks that stand alone on a line:
///
///     <!-- keys: node -->
///     <!-- /keys -->
package enum MarkedRegions {
    private static let start = "<!-- keys: "
    private static let end = "<!-- /keys -->"

    /// Fills the regions of a page with the tables of the keys of the schema's files.
    ///
    /// Every mapping of the format must have its region: what is missing, unknown or not closed is reported.
    ///
    /// - Returns: The page; nil when something is wrong with its marks.
    package static func filled(_ page: SourceFile, collector: FindingCollector) -> [UInt8]? {
        let plain = page.withPlainLineEnds
        guard plain.text.utf8.count != page.text.utf8.count else { return fill(page, collector) }
        // A page keeps the line ends that it has.
        return fill(plain, collector).map { bytes in
            Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
        }
    }

    private static func fill(_ page: SourceFile, _ collector: FindingCollector) -> [UInt8]? {
        var lines: [Substring] = []
        var open: (name: String, place: SourceLocation)?
        var missing = KeyTables.names
        var isSound = true
        func report(_ message: String, at place: SourceLocation, remedy: String? = nil) {
            isSound = false
            collector.add(Finding("marked-region", message, at: place, remedy: remedy))
        }
        let all = page.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in all.enumerated() {
            let line = Substring(bytes)
            let place = SourceLocation(
                file: page.path, line: index + 1, column: 1, length: max(1, bytes.count))
            if line == end {
                if open == nil {
                    report("no region is open here", at: place, remedy: "begin it with \(start)NAME -->")
                }
                open = nil
                lines.append(line)
            } else if let name = name(in: line) {
                if let open {
                    report("the region \"\(open.name)\" is not closed", at: open.place, remedy: "add \(end)")
                }
                open = (name, place)
                lines.append(line)
                if let table = KeyTables.table(name) {
                    missing.removeAll { $0 == name }
                    lines.append(table[...])
                } else {
                    report(
                        "the files have no mapping \"\(name)\"", at: place,
                        remedy: Suggestion.phrase(for: name, in: KeyTables.names))
                }
            } else if open == nil {
                lines.append(line)
            }
        }
        if let open {
            report("the region \"\(open.name)\" is not closed", at: open.place, remedy: "add \(end)")
        }
        for name in missing {
            report(
                "the page has no region for the keys of \"\(name)\"", at: .start(of: page.path),
                remedy: "add \(start)\(name) --> and \(end)")
        }
        return isSound ? Array(lines.joined(separator: "\n").utf8) : nil
    }

    private static func name(in line: Substring) -> String? {
        guard line.utf8.first == UInt8(ascii: "<"), line.hasPrefix(start), line.hasSuffix(" -->") else {
            return nil
        }
        return String(line.dropFirst(start.count).dropLast(" -->".count))
    }
}
