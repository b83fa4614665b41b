import BlkifSchema

/// The parts of a file that count: a comment, a text in quotes over several lines or what a preprocessor drops is dead.
///
/// What is dead becomes spaces, so that lines and columns stay.
struct LiveText {
    /// With its comments, which documents and headers are written in.
    let live: [Substring]
    /// Without them.
    let code: [Substring]
    /// What begins in a line, from 0, and never ends.
    let open: (what: String, line: Int)?

    init(_ text: String, _ notation: SourceTree.Notation) {
        var scanner: any DeadTextScanner =
            switch notation {
            case .c, .flex, .go, .idl, .ocaml: CodeScanner(text, CodeScanner.Syntax(notation))
            case .shell: ShellScanner(text)
            case .pod: PODScanner(text)
            case .text: MarkupScanner(text)
            }
        scanner.scan()
        live = LiveText.lines(scanner.live)
        code = LiveText.lines(scanner.code)
        open = scanner.open
    }

    /// The lines of a text without their ends.
    static func lines(_ bytes: [UInt8]) -> [Substring] { lines(String(decoding: bytes, as: UTF8.self)) }

    static func lines(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            $0.last == UInt8(ascii: "\r") ? Substring($0.dropLast()) : Substring($0)
        }
    }
}

/// Goes over a file once and makes spaces of what is dead.
protocol DeadTextScanner {
    var live: [UInt8] { get }
    var code: [UInt8] { get }
    var open: (what: String, line: Int)? { get }
    mutating func scan()
}

extension [UInt8] {
    /// Makes spaces of bytes; line breaks and tabs stay.
    mutating func blank(_ range: Range<Int>) {
        for index in range where self[index] > 0x20 { self[index] = 0x20 }
    }

    func hasBytes(_ bytes: [UInt8], at index: Int) -> Bool {
        index + bytes.count <= count && bytes.indices.allSatisfy { self[index + $0] == bytes[$0] }
    }
}
