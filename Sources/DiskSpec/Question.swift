import BlkifSchema

/// An answer to a question: a small number, 0 for what is unset or false.
struct Answer: Sendable, Hashable {
    static let no = Answer(0)
    static let yes = Answer(1)

    fileprivate let number: UInt8

    init(_ number: Int) {
        self.number = UInt8(clamping: number)
    }
}

/// Some of the answers that a question can have.
struct Answers: Sendable {
    private var bits: UInt64 = 0

    init(_ answers: some Sequence<Answer>) {
        for answer in answers { bits |= 1 &<< UInt64(answer.number) }
    }

    func contains(_ answer: Answer) -> Bool { bits &>> UInt64(answer.number) & 1 == 1 }
}

/// What questions compare with.
struct QuestionLists: Sendable {
    var integers: [[Int]] = []
    var texts: [[[UInt8]]] = []
    var overlays: [Overlay] = []
}

/// What a condition of a write asks. Lists and flags are in ``QuestionLists``, by their numbers, so that a question holds
/// no references.
enum Question: Sendable, Hashable, BitwiseCopyable {
    /// The kind of the guest, by its number.
    case guest
    /// What is at the target, by its number.
    case target
    /// The value of a flag or enumeration: of the latter, 1 more than its number.
    case value(Int)
    /// Whether a field holds one of some integers.
    case integers(Int, list: Int)
    /// Whether a field is true.
    case truth(Int?)
    /// Whether a field holds one of some texts.
    case texts(Int, list: Int)
    /// Whether a text is there.
    case given(Int)
    /// Whether a flag is in the spare bits of a field.
    case carried(Int?, overlay: Int)

    /// The answer for a device with its defaults.
    func answer(
        _ device: DiskDevice, _ guest: Answer, _ target: Answer, _ lists: QuestionLists
    ) -> Answer {
        switch self {
        case .guest: guest
        case .target: target
        case .value(let field):
            switch device[field] {
            case .flag(let flag): flag ? .yes : .no
            case .choice(let number): Answer(number + 1)
            case .unset, .integer, .text: .no
            }
        case .integers(let field, let list):
            switch device[field] {
            case .unset: lists.integers[list].contains(0) ? .yes : .no
            case .integer(let number): lists.integers[list].contains(number) ? .yes : .no
            case .flag, .choice, .text: .no
            }
        case .truth(let field): device.isTrue(field) ? .yes : .no
        case .texts(let field, let list):
            if case .text(let text) = device[field] {
                // An empty text is no unset field.
                !text.isEmpty && lists.texts[list].contains { device.bytes(text).elementsEqual($0) }
                    ? .yes : .no
            } else {
                lists.texts[list].contains([]) ? .yes : .no
            }
        case .given(let field): device[field].isUnset ? .no : .yes
        case .carried(let field, let overlay):
            if case .integer(let word) = device[field],
                OverlayWord(rawValue: UInt32(truncatingIfNeeded: word)).has(lists.overlays[overlay])
            {
                .yes
            } else {
                .no
            }
        }
    }
}

extension AttachmentContext.Guest {
    var answer: Answer { Answer(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension AttachmentContext.Target {
    var answer: Answer { Answer(Self.allCases.firstIndex(of: self) ?? 0) }
}
