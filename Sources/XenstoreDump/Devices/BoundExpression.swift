import BlkifSchema

/// A bound that depends on other nodes, ready to be computed.
///
/// As in the schema, operators take effect from left to right.
struct BoundExpression: Sendable {
    private indirect enum Term: Sendable {
        case number(Int64)
        case node(Int)
        case binary(Operator, Term, Term)
        case ffs(Term)
    }

    private enum Operator: Sendable { case plus, minus, times, divided, shifted, maximum, minimum }

    private let term: Term
    /// The numbers of the nodes in it.
    let nodes: [Int]

    /// - Returns: Nil for a bound that is a number.
    init?(_ bound: Bound, _ table: NodeTable, _ side: Side) {
        guard bound.integer == nil else { return nil }
        var parser = Parser(text: Array(bound.description), table: table, side: side)
        guard let term = parser.sum(), parser.isAtEnd else { return nil }
        self.term = term
        nodes = parser.nodes
    }

    /// The value, with those of nodes as given; nil when one is not known.
    func value(_ node: (Int) -> UInt64?) -> Int64? {
        func value(_ term: Term) -> Int64? {
            switch term {
            case .number(let number): return number
            case .node(let number): return node(number).flatMap { Int64(exactly: $0) }
            case .ffs(let term):
                return value(term).map { $0 == 0 ? 0 : Int64($0.trailingZeroBitCount + 1) }
            case .binary(let sign, let left, let right):
                guard let left = value(left), let right = value(right) else { return nil }
                return BoundExpression.apply(sign, left, right)
            }
        }
        return value(term)
    }

    private static func apply(_ sign: Operator, _ left: Int64, _ right: Int64) -> Int64? {
        switch sign {
        case .plus: left.addingReportingOverflow(right).overflow ? nil : left + right
        case .minus: left.subtractingReportingOverflow(right).overflow ? nil : left - right
        case .times: left.multipliedReportingOverflow(by: right).overflow ? nil : left * right
        case .divided: right == 0 ? nil : left / right
        case .shifted: (0..<62).contains(right) ? left << right : nil
        case .maximum: max(left, right)
        case .minimum: min(left, right)
        }
    }

    private struct Parser {
        let text: [Character]
        let table: NodeTable
        let side: Side
        var place = 0
        var nodes: [Int] = []

        var isAtEnd: Bool { text[place...].allSatisfy { $0 == " " } }

        mutating func sum() -> Term? {
            guard var left = operand() else { return nil }
            while let sign = sign() {
                guard let right = operand() else { return nil }
                left = .binary(sign, left, right)
            }
            return left
        }

        private mutating func skipSpaces() {
            while place < text.count, text[place] == " " { place += 1 }
        }

        private mutating func sign() -> Operator? {
            skipSpaces()
            let signs: [(String, Operator)] = [
                ("<<", .shifted), ("+", .plus), ("-", .minus), ("*", .times), ("/", .divided),
            ]
            guard let found = signs.first(where: { text[place...].starts(with: $0.0) }) else { return nil }
            place += found.0.count
            return found.1
        }

        private mutating func take(_ character: Character) -> Bool {
            skipSpaces()
            guard place < text.count, text[place] == character else { return false }
            place += 1
            return true
        }

        private mutating func operand() -> Term? {
            if take("(") {
                let term = sum()
                return take(")") ? term : nil
            }
            let word = word()
            switch word {
            case "": return nil
            case "ffs":
                guard take("("), let term = sum(), take(")") else { return nil }
                return .ffs(term)
            case "MAX", "MIN":
                guard take("("), let left = sum(), take(","), let right = sum(), take(")") else { return nil }
                return .binary(word == "MAX" ? .maximum : .minimum, left, right)
            default:
                if let number = word.hasPrefix("0x") ? Int64(word.dropFirst(2), radix: 16) : Int64(word) {
                    return .number(number)
                }
                // A bound names nodes without their sides; most are of the side that grants something.
                let number = table.number(word, of: side.opposite) ?? table.number(word, of: side)
                guard let number else { return nil }
                nodes.append(number)
                return .node(number)
            }
        }

        private mutating func word() -> String {
            skipSpaces()
            let start = place
            while place < text.count {
                let character = text[place]
                let isInner = place > start && place + 1 < text.count && text[place + 1].isLetter
                guard
                    character.isLetter || character.isNumber || character == "_"
                        || character == "-" && isInner
                else { break }
                place += 1
            }
            return String(text[start..<place])
        }
    }
}
