package import Diagnostics

/// Findings that somebody has looked at and accepts.
///
/// Each line of the file has the id of a finding, its place, a reason and, if it is accepted for some time only, a last
/// day, with tabs between them. A place is a path, or `path#option` for the findings about one option. Lines that begin
/// with `#`, and empty ones, are comments.
package struct Baseline: Sendable {
    private struct Entry: Sendable {
        let id: String
        let place: String
        let expiry: String?
        let location: SourceLocation
    }

    private var entries: [Entry] = []
    /// What is wrong with the file itself.
    package private(set) var findings: [Finding] = []

    /// Reads a file.
    ///
    /// - Parameter file: Its name, as the reader sees it.
    package init(_ text: String, file: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.trimmed.isEmpty && line.first != "#" {
            let location = SourceLocation(
                file: file, line: index + 1, column: 1, length: max(1, line.unicodeScalars.count))
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0.trimmed)
            }
            guard (3...4).contains(cells.count), cells.allSatisfy({ !$0.isEmpty }) else {
                findings.append(
                    Finding(
                        "bad-baseline", "this is no accepted finding", at: location,
                        remedy: "expected id, place, reason and perhaps a last day, with tabs between them"))
                continue
            }
            let expiry = cells.count == 4 ? cells[3] : nil
            if let expiry, !Baseline.isDate(expiry) {
                findings.append(
                    Finding(
                        "bad-baseline", "\"\(expiry)\" is no day", at: location, remedy: "expected YYYY-MM-DD"
                    ))
                continue
            }
            entries.append(Entry(id: cells[0], place: cells[1], expiry: expiry, location: location))
        }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy { $0.isASCII && $0.isNumber }
            && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
    }

    /// The findings that nobody has accepted, and those about the file: entries for what is no longer so, and entries
    /// whose time is over.
    ///
    /// - Parameter today: The day, as `YYYY-MM-DD`.
    package func filter(_ found: [TreeFinding], today: String) -> [TreeFinding] {
        var used: Set<Int> = []
        let rest = found.filter { item in
            let places = Baseline.places(item)
            let matches = entries.indices.filter {
                entries[$0].id == item.finding.id.description && places.contains(entries[$0].place)
            }
            used.formUnion(matches)
            return !matches.contains { entries[$0].expiry.map { today <= $0 } ?? true }
        }
        let own = entries.enumerated().compactMap { index, entry -> Finding? in
            guard used.contains(index) else {
                return Finding(
                    "stale-baseline", "nothing is found that this accepts", at: entry.location,
                    remedy: "remove the line")
            }
            guard let expiry = entry.expiry, today > expiry else { return nil }
            return Finding("expired-baseline", "this was accepted until \(expiry)", at: entry.location)
        }
        return (rest + (findings + own).map { TreeFinding($0) }).sorted()
    }

    private static func places(_ item: TreeFinding) -> [String] {
        let path = item.finding.location?.file ?? ""
        return [path] + (item.option.map { ["\(path)#\($0)"] } ?? [])
    }

    /// A file that accepts findings; each line still needs its reason.
    package static func text(accepting found: [TreeFinding]) -> String {
        var seen: Set<String> = []
        let lines = found.compactMap { item -> String? in
            let line = "\(item.finding.id)\t\(places(item).last ?? "")\taccepted without a reason\n"
            return seen.insert(line).inserted ? line : nil
        }
        return "# id\tplace\treason\tlast day, or nothing\n" + lines.joined()
    }
}
