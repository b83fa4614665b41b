import BlkifSchema

/// Finds what is dead in a program.
struct CodeScanner: DeadTextScanner {
    /// How a language marks what is no code.
    struct Syntax {
        var lineComment: [UInt8] = []
        var comment: (start: [UInt8], end: [UInt8])?
        var areCommentsNested = false
        /// What texts over several lines are in.
        var longQuotes: [[UInt8]] = []
        var quotes = Array("\"'".utf8)
        var hasConditions = false
        /// Whether lines between two marks begin with patterns, which have no comments.
        var hasPatterns = false

        init(_ notation: SourceTree.Notation) {
            switch notation {
            case .idl:
                lineComment = Array("#".utf8)
                longQuotes = ["\"\"\"", "'''"].map { Array($0.utf8) }
            case .ocaml:
                comment = (Array("(*".utf8), Array("*)".utf8))
                areCommentsNested = true
                quotes = Array("\"".utf8)
            case .go:
                lineComment = Array("//".utf8)
                comment = (Array("/*".utf8), Array("*/".utf8))
                longQuotes = [Array("`".utf8)]
            case .c, .flex, .pod, .text, .shell:
                lineComment = Array("//".utf8)
                comment = (Array("/*".utf8), Array("*/".utf8))
                hasConditions = true
                hasPatterns = notation == .flex
            }
        }
    }

    /// What the scanner is in; comments with the number of those that are open.
    private enum State {
        case code
        case comment(Int)
        case longText([UInt8])
    }

    /// A condition of the preprocessor.
    private struct Condition {
        let line: Int
        /// Whether what is around it is dead.
        let isAroundDead: Bool
        var isDead: Bool
        /// Whether a branch of it is always taken.
        var isDecided: Bool
    }

    private let syntax: Syntax
    private(set) var live: [UInt8]
    private(set) var code: [UInt8]
    private var state = State.code
    /// Where it began.
    private var stateLine = 0
    private var conditions: [Condition] = []
    private var marks = 0
    /// Whether a byte can begin something else than code.
    private let isMark: [Bool]

    init(_ text: String, _ syntax: Syntax) {
        self.syntax = syntax
        let starts = [syntax.lineComment, syntax.comment?.start ?? [], syntax.quotes] + syntax.longQuotes
        var isMark = [Bool](repeating: false, count: 256)
        for byte in starts.compactMap(\.first) + syntax.quotes { isMark[Int(byte)] = true }
        self.isMark = isMark
        live = Array(text.utf8)
        code = live
    }

    var open: (what: String, line: Int)? {
        switch state {
        case .comment: ("comment", stateLine)
        case .longText: ("text in quotes", stateLine)
        case .code: conditions.first { $0.isDead }.map { ("condition of the preprocessor", $0.line) }
        }
    }

    mutating func scan() {
        var start = 0
        var number = 0
        while start < live.count {
            let end = live[start...].firstIndex(of: UInt8(ascii: "\n")) ?? live.count
            scan(start..<end, number)
            start = end + 1
            number += 1
        }
    }

    private mutating func scan(_ line: Range<Int>, _ number: Int) {
        var start = line.lowerBound
        if case .code = state {
            if syntax.hasPatterns, live[line] == Array("%%".utf8)[...] { marks += 1 }
            if syntax.hasConditions { readDirective(line, number) }
            if marks == 1, let first = live[line].first, first != 0x20, first != 0x09 {
                start = live[line].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? line.upperBound
            }
        }
        let isDead = conditions.last?.isDead ?? false
        scanTokens(start..<line.upperBound, number)
        if isDead, conditions.last?.isDead ?? false {
            live.blank(line)
            code.blank(line)
        }
    }

    private mutating func scanTokens(_ range: Range<Int>, _ number: Int) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch state {
            case .comment(let depth): index = scan(comment: depth, index..<range.upperBound)
            case .longText(let mark):
                let end = place(of: mark, in: index..<range.upperBound)
                if end != nil { state = .code }
                let next = end.map { $0 + mark.count } ?? range.upperBound
                code.blank(index..<next)
                index = next
            case .code: index = scanCode(index..<range.upperBound, number)
            }
        }
    }

    /// - Returns: Where something else than code begins, or the line ends.
    private mutating func scanCode(_ range: Range<Int>, _ number: Int) -> Int {
        var quote: UInt8?
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = live[index]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
            } else if isMark[Int(byte)] {
                if let mark = syntax.longQuotes.first(where: { live.hasBytes($0, at: index) }) {
                    return begin(.longText(mark), mark, at: index, number)
                }
                if let mark = syntax.comment?.start, live.hasBytes(mark, at: index) {
                    return begin(.comment(1), mark, at: index, number)
                }
                if !syntax.lineComment.isEmpty, live.hasBytes(syntax.lineComment, at: index) {
                    code.blank(index..<range.upperBound)
                    return range.upperBound
                }
                if syntax.quotes.contains(byte) { quote = byte }
            }
            index += 1
        }
        return range.upperBound
    }

    private mutating func begin(_ state: State, _ mark: [UInt8], at index: Int, _ number: Int) -> Int {
        self.state = state
        stateLine = number
        code.blank(index..<index + mark.count)
        return index + mark.count
    }

    /// - Returns: Where the comment ends or another begins in it, or the line ends.
    private mutating func scan(comment depth: Int, _ range: Range<Int>) -> Int {
        guard let marks = syntax.comment else { return range.upperBound }
        let end = place(of: marks.end, in: range)
        let inner = syntax.areCommentsNested ? place(of: marks.start, in: range) : nil
        var next = range.upperBound
        if let inner, inner < end ?? .max {
            state = .comment(depth + 1)
            next = inner + marks.start.count
        } else if let end {
            state = depth > 1 ? .comment(depth - 1) : .code
            next = end + marks.end.count
        }
        code.blank(range.lowerBound..<next)
        return next
    }

    private func place(of mark: [UInt8], in range: Range<Int>) -> Int? {
        range.first {
            live[$0] == mark[0] && live.hasBytes(mark, at: $0) && $0 + mark.count <= range.upperBound
        }
    }

    // MARK: Conditions

    private mutating func readDirective(_ line: Range<Int>, _ number: Int) {
        guard live[line].first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") else { return }
        let text = Substring(decoding: live[line], as: UTF8.self).trimmed
        let words = text.dropFirst().trimmed.split(maxSplits: 1) { $0 == " " || $0 == "\t" || $0 == "(" }
        let isAroundDead = conditions.last?.isDead ?? false
        let value = words.count > 1 ? CodeScanner.value(words[1]) : nil
        switch words.first {
        case "if":
            conditions.append(
                Condition(
                    line: number, isAroundDead: isAroundDead, isDead: isAroundDead || value == 0,
                    isDecided: value.map { $0 != 0 } ?? false))
        case "ifdef", "ifndef":
            conditions.append(
                Condition(line: number, isAroundDead: isAroundDead, isDead: isAroundDead, isDecided: false))
        case "elif", "else":
            guard var last = conditions.popLast() else { return }
            let isTaken = words.first == "elif" ? value.map { $0 != 0 } : nil
            last.isDead = last.isAroundDead || last.isDecided || isTaken == false
            last.isDecided = last.isDecided || isTaken == true
            conditions.append(last)
        case "endif": _ = conditions.popLast()
        default: break
        }
    }

    /// The number that a condition is, with or without brackets and a comment after it.
    private static func value(_ text: Substring) -> Int? {
        let plain = text.firstRange(of: "/").map { text[..<$0.lowerBound] } ?? text
        return Int(String(plain.filter { !" \t()\r".contains($0) }))
    }
}

extension Substring {
    fileprivate init(decoding bytes: ArraySlice<UInt8>, as encoding: UTF8.Type) {
        self = String(decoding: bytes, as: encoding)[...]
    }
}
