/// Finds the dead texts of a shell script: those that a command is given as its input.
struct ShellScanner: DeadTextScanner {
    private(set) var live: [UInt8]
    private(set) var code: [UInt8]
    private(set) var open: (what: String, line: Int)?
    private let lines: [Substring]

    init(_ text: String) {
        live = Array(text.utf8)
        code = live
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Substring($0)
        }
    }

    mutating func scan() {
        var start = 0
        var mark: String?
        for (number, line) in lines.enumerated() {
            let end = start + line.utf8.count
            if let wanted = mark {
                code.blank(start..<end)
                if line.trimmed == wanted { (mark, open) = (nil, nil) }
            } else if let found = ShellScanner.mark(in: line) {
                mark = found
                open = ("text up to \(found)", number)
            }
            start = end + 1
        }
    }

    /// The word that ends the text that a line begins: `END` of `<<END` and `<<-'END'`.
    private static func mark(in line: Substring) -> String? {
        guard line.trimmed.first != "#", let start = line.firstRange(of: "<<") else { return nil }
        let word = line[start.upperBound...].drop { "-'\"\\ ".contains($0) }.prefix { $0.isIdentifier }
        return word.isEmpty ? nil : String(word)
    }
}

/// Finds the parts of a page of pod that no reader sees.
struct PODScanner: DeadTextScanner {
    private(set) var live: [UInt8]
    private(set) var open: (what: String, line: Int)?
    private let lines: [Substring]

    init(_ text: String) {
        live = Array(text.utf8)
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            Substring($0)
        }
    }

    var code: [UInt8] { live }

    mutating func scan() {
        var start = 0
        // What ends the part: a paragraph, a command of a name, or any.
        var end: String?
        for (number, line) in lines.enumerated() {
            let range = start..<start + line.utf8.count
            start = range.upperBound + 1
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let wanted = end else {
                switch words.first {
                case "=begin" where words.count > 1:
                    end = "=end \(words[1])"
                    open = ("part with =begin", number)
                case "=for": end = ""
                case "=cut": end = "="
                default: continue
                }
                live.blank(range)
                continue
            }
            if wanted == "=", line.first == "=" {
                end = nil
                continue
            }
            live.blank(range)
            if wanted == words.prefix(2).joined(separator: " ") { (end, open) = (nil, nil) }
        }
    }
}

/// Finds the comments of a page in Markdown.
struct MarkupScanner: DeadTextScanner {
    private(set) var live: [UInt8]
    private(set) var open: (what: String, line: Int)?

    init(_ text: String) { live = Array(text.utf8) }

    var code: [UInt8] { live }

    mutating func scan() {
        var rest = 0
        while let start = place(of: "<!--", from: rest) {
            let end = place(of: "-->", from: start)
            if end == nil {
                open = ("comment", live[..<start].count { $0 == UInt8(ascii: "\n") })
            }
            rest = end.map { $0 + 3 } ?? live.count
            live.blank(start..<rest)
        }
    }

    private func place(of mark: String, from start: Int) -> Int? {
        let bytes = Array(mark.utf8)
        return live.indices[start...].first { live[$0] == bytes[0] && live.hasBytes(bytes, at: $0) }
    }
}
