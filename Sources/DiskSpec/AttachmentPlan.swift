package import BlkifSchema

/// What the schema says of attaching a disk, gathered once for all disks.
package final class AttachmentPlan: Sendable {
    /// What libxl takes for a field that nobody has set.
    struct Fallback: Sendable {
        enum Value: Sendable {
            case constant(Bool)
            /// Whether a field, by its number, is not 0.
            case field(Int?)
        }

        let field: Int?
        let value: Value
    }

    let release: Release?
    let deviceNames: DeviceNames
    /// What conditions ask.
    let questions: [Question]
    let lists: QuestionLists
    let backend: PlannedNodes
    let frontend: PlannedNodes
    let fallbacks: [Fallback]
    /// The name of libxl's structure.
    let structure: String

    /// - Parameter schema: The schema as the release has it whose libxl is meant.
    package init(_ schema: BlkifSchema) {
        release = schema.view.release
        deviceNames = DeviceNames(schema.deviceNumbers)
        structure = schema.libxl.structure
        var builder = PlanBuilder(schema)
        backend = builder.nodes(of: .backend)
        frontend = builder.nodes(of: .frontend)
        questions = builder.questions
        lists = builder.lists
        // A flag in spare bits of a word is never unset.
        let links = schema.diskParameters.compactMap(\.libxl).filter { $0.carrier == nil }
        fallbacks = links.compactMap { link in
            link.unsetMeans.map { fallback in
                let value: Fallback.Value =
                    switch fallback {
                    case .constant(let value): .constant(value)
                    case .field(let name): .field(builder.number(name))
                    }
                return Fallback(field: builder.number(link.field), value: value)
            }
        }
    }
}

/// The nodes of a side in the order of writing. Everything is in plain arrays, so that the way from one to the next
/// follows no references.
struct PlannedNodes: Sendable {
    /// One way in which a node gets its value.
    struct Write: Sendable {
        /// All must hold.
        var conditions: Range<Int>
        var parts: Range<Int>
        /// The name in ``text``, as JSON has a member: with a comma before it, and a colon and a quote after it.
        var key: Range<Int>
        /// The field that is the whole value, when it is a text: libxl passes over a node whose text is not there.
        var onlyText: Int?
    }

    /// That the answer to a question is one of some.
    struct Condition: Sendable {
        /// The number of the question.
        let question: Int
        let answers: Answers
    }

    /// A piece of a value.
    enum Part: Sendable {
        /// A run of ``text``.
        case text(Range<Int>)
        case word(WrittenValue.Word)
        /// A field by its number.
        case field(Int?)
    }

    /// For each node, the writes that may give its value; the first whose conditions hold counts.
    var steps: [Range<Int>] = []
    var writes: [Write] = []
    var conditions: [Condition] = []
    var parts: [Part] = []
    var text: [UInt8] = []
    /// For each write, the name of its node, and why it is written, in words.
    var names: [String] = []
    var reasons: [String] = []

    /// The writes that take place.
    ///
    /// - Parameter answers: The answers to all questions.
    func chosen(_ answers: [Answer], _ device: DiskDevice) -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(steps.count)
        for step in steps {
            for index in step where holds(writes[index], answers) {
                if let text = writes[index].onlyText, device[text].isUnset { break }
                result.append(index)
                break
            }
        }
        return result
    }

    private func holds(_ write: Write, _ answers: [Answer]) -> Bool {
        for index in write.conditions {
            let condition = conditions[index]
            if !condition.answers.contains(answers[condition.question]) { return false }
        }
        return true
    }
}
