import BlkifSchema

/// The entry of a parameter in the manual of disk specifications.
struct ManualEntry: Sendable {
    /// The words that it is on.
    let names: [String]
    /// Its heading, a line from 0, and the first line that belongs to it no more.
    let lines: Range<Int>
    /// The heading of the section that it is in, a line from 0.
    let section: Int
    /// What stands after each label, such as `default value`, in lower case.
    var labels: [String: String] = [:]

    /// The words of a heading: `discard / no-discard`, `devtype=<devtype>`.
    ///
    /// What ends with a colon is a prefix of the old syntax, and no word.
    static func names(_ heading: some StringProtocol) -> [String] {
        guard heading.trimmed.last != ":" else { return [] }
        let parts = heading.split(separator: "/").map(\.trimmed)
        let names = parts.map { String($0.prefix { $0 != "=" && $0 != "<" }.trimmed) }
        return names.allSatisfy(isName) ? names : []
    }

    private static func isName(_ text: String) -> Bool {
        text.first?.isLowercase == true
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-" || $0 == "_" }
    }
}

/// Reads the manual of disk specifications, in pod or as text.
enum ManualReader {
    static func entries(_ text: TreeText) throws(NotFound) -> [ManualEntry] {
        text.format == .pod ? try podEntries(text.live) : textEntries(text.live)
    }

    // MARK: pod

    private static func podEntries(_ lines: [Substring]) throws(NotFound) -> [ManualEntry] {
        var result: [ManualEntry] = []
        // What is open, by its depth: the heading of a parameter.
        var open: [(depth: Int, line: Int, names: [String])] = []
        var lists: [Int] = []
        var section = 0
        var depth: Int { lists.count }
        func close(at line: Int, from level: Int) {
            while let last = open.last, last.depth >= level {
                var entry = ManualEntry(names: last.names, lines: last.line..<line, section: section)
                entry.labels = podLabels(lines[entry.lines])
                result.append(entry)
                open.removeLast()
            }
        }
        for (index, line) in lines.enumerated() where line.first == "=" {
            if line.hasPrefix("=over") {
                lists.append(index)
            } else if line.hasPrefix("=back") {
                close(at: index, from: depth)
                guard lists.popLast() != nil else {
                    throw NotFound(what: "start of the list that ends", lines: [index])
                }
            } else if line.hasPrefix("=head") {
                close(at: index, from: 0)
                try checkClosed(lists)
                section = index
            } else if line.hasPrefix("=item ") {
                close(at: index, from: depth)
                let names = ManualEntry.names(podText(line.dropFirst("=item ".count)))
                if line.contains("B<"), !names.isEmpty { open.append((depth, index, names)) }
            }
        }
        close(at: lines.count, from: 0)
        try checkClosed(lists)
        return result.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }

    private static func checkClosed(_ lists: [Int]) throws(NotFound) {
        if let open = lists.last { throw NotFound(what: "end of the list that begins", lines: [open]) }
    }

    private static func podLabels(_ lines: ArraySlice<Substring>) -> [String: String] {
        var result: [String: String] = [:]
        var label: String?
        for line in lines.dropFirst() {
            if line.hasPrefix("=item ") {
                label = podText(line.dropFirst("=item ".count)).lowercased()
            } else if line.first == "=" {
                label = nil
            } else if let label, !line.trimmed.isEmpty {
                result[label, default: ""] += (result[label] == nil ? "" : " ") + podText(line.trimmed)
            }
        }
        return result
    }

    /// A text without the marks of pod: `B<a>=I<b>` is `a=b`.
    private static func podText(_ text: some StringProtocol) -> String {
        var result = ""
        var isOpen: [Bool] = []
        for character in text {
            if character == "<", let last = result.last, "BICFLES".contains(last) {
                result.removeLast()
                isOpen.append(true)
            } else if character == ">", isOpen.popLast() != nil {
                continue
            } else {
                result.append(character)
            }
        }
        return result
    }

    // MARK: Text

    private static func textEntries(_ lines: [Substring]) -> [ManualEntry] {
        let headings = lines.indices.filter { index in
            index + 1 < lines.count && !lines[index].isEmpty && isRule(lines[index + 1], "-")
        }
        let sections = lines.indices.filter { isRule(lines[$0], "=") }
        var passed = sections[...]
        var section = 0
        var ends = (headings + sections + [lines.count]).sorted()[...]
        return headings.compactMap { index in
            let names = ManualEntry.names(lines[index].trimmed)
            guard !names.isEmpty else { return nil }
            ends = ends.drop { $0 <= index }
            while let next = passed.first, next < index { section = passed.removeFirst() }
            let end = ends.first ?? lines.count
            var entry = ManualEntry(names: names, lines: index..<end, section: section)
            entry.labels = textLabels(lines[(index + 2)..<end])
            return entry
        }
    }

    private static func isRule(_ line: Substring, _ sign: Character) -> Bool {
        line.count > 2 && line.allSatisfy { $0 == sign }
    }

    private static func textLabels(_ lines: ArraySlice<Substring>) -> [String: String] {
        var result: [String: String] = [:]
        var label: String?
        for line in lines {
            if line.first == " " || line.first == "\t" {
                if let label { result[label, default: ""] += " " + line.trimmed }
            } else if let colon = line.firstIndex(of: ":"), line[..<colon].count < 22 {
                label = line[..<colon].lowercased()
                result[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].trimmed)
            } else {
                label = nil
            }
        }
        return result
    }
}
