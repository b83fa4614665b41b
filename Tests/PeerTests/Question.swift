/// Something that a compiler can be asked about a header.
struct Question: Hashable, Sendable {
    /// What the answer is.
    enum Answer: Hashable, Sendable {
        case number
        case text
    }

    /// What is asked for, in the form in which facts are recorded: `struct blkif_request.seg offset`.
    let label: String
    /// A constant expression of C and of C++; only `__typeof__` and `__alignof__` are extensions.
    let expression: String
    let answer: Answer
    /// What is asked about: a macro when the answer is a text.
    let subject: String

    private init(_ subject: String, _ property: String, _ expression: String) {
        self.subject = subject
        label = "\(subject) \(property)"
        self.expression = expression
        answer = property == "text" ? .text : .number
    }

    /// What replaces a macro.
    static func text(of macro: String) -> Question {
        Question(macro, "text", "BLKIF_PEER_TEXT(\(macro))")
    }

    /// The value of a macro, and the type of this value.
    static func number(_ macro: String) -> [Question] {
        [
            Question(macro, "value", "(\(macro))"),
            Question(macro, "size", "sizeof(\(macro))"),
            Question(macro, "signed", "(0 * (\(macro)) - 1 < 0)"),
        ]
    }

    static func size(of type: String) -> Question { Question(type, "size", "sizeof(\(type))") }

    static func alignment(of type: String) -> Question {
        Question(type, "alignment", "__alignof__(\(type))")
    }

    /// Whether an integer type has negative numbers.
    static func isSigned(_ type: String) -> Question {
        Question(type, "signed", "((\(type))-1 < (\(type))1)")
    }

    static func offset(of member: String, in type: String) -> Question {
        Question("\(type).\(member)", "offset", "__builtin_offsetof(\(type), \(member))")
    }

    static func size(of member: String, in type: String) -> Question {
        Question("\(type).\(member)", "size", "sizeof(((\(type) *)0)->\(member))")
    }

    /// Whether a member, or an element of it, can be negative.
    static func isSigned(_ member: String, dimensions: Int, in type: String) -> Question {
        let element = member + String(repeating: "[0]", count: dimensions)
        let integer = "__typeof__(((\(type) *)0)->\(element))"
        return Question("\(type).\(member)", "signed", "((\(integer))-1 < (\(integer))1)")
    }

    /// The number of entries of a ring.
    static func entries(_ ring: String, bytes: Int, in header: PeerHeader) -> Question {
        Question("\(ring) ring of \(bytes) bytes", "entries", header.ringEntries(ring, bytes: bytes))
    }
}
