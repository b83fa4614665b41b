import BlkifSchema
import Diagnostics

/// Makes the parts of an ``AttachmentPlan`` out of a schema.
struct PlanBuilder {
    private let schema: BlkifSchema
    private let fields: [DiskField]
    private let enumerations: [DiskChoices]
    /// The nodes in libxl's order, each with its write where no parameter writes it.
    private let places: [(node: NodeReference, write: NodeWrite?)]
    private(set) var questions: [Question] = []
    private(set) var lists = QuestionLists()

    init(_ schema: BlkifSchema) {
        self.schema = schema
        let enumerations = schema.libxl.enumerations.map(DiskChoices.init)
        self.enumerations = enumerations
        fields = schema.libxl.fields.map { DiskField($0, enumerations) }
        // Nodes that the list does not place come last.
        let listed = schema.libxl.attach
        var seen = Set(listed.map(\.node))
        let others = schema.diskParameters.flatMap(\.writes).map(\.node).filter { seen.insert($0).inserted }
        places =
            listed.filter { $0.removed == nil }.map { ($0.node, $0.value == nil ? nil : $0) }
            + others.map { ($0, nil) }
    }

    /// The number of a field.
    func number(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }

    mutating func nodes(of side: Side) -> PlannedNodes {
        var nodes = PlannedNodes()
        for place in places where place.node.side == side {
            let start = nodes.writes.count
            if let write = place.write {
                add(write, by: nil, to: &nodes)
            } else {
                for parameter in schema.diskParameters {
                    for write in parameter.writes where write.node == place.node && write.removed == nil {
                        add(write, by: parameter, to: &nodes)
                    }
                }
            }
            nodes.steps.append(start..<nodes.writes.count)
        }
        return nodes
    }

    /// Adds a write, unless its conditions never hold.
    private mutating func add(_ write: NodeWrite, by parameter: DiskParameter?, to nodes: inout PlannedNodes)
    {
        guard let value = write.written, let conditions = conditions(of: write, parameter?.libxl) else {
            return
        }
        let parts = value.parts.map { part -> PlannedNodes.Part in
            switch part {
            case .text(let text):
                let start = nodes.text.count
                nodes.text.append(text: text)
                return .text(start..<nodes.text.count)
            case .word(let word): return .word(word)
            case .field(let name): return .field(number(name))
            }
        }
        let start = nodes.text.count
        nodes.text += [UInt8].jsonKey(write.node.name) + [UInt8(ascii: "\"")]
        var onlyText: Int?
        if parts.count == 1, case .field(let number?) = parts[0], fields[number].kind == .text {
            onlyText = number
        }
        nodes.writes.append(
            .init(
                conditions: nodes.conditions.count..<nodes.conditions.count + conditions.count,
                parts: nodes.parts.count..<nodes.parts.count + parts.count, key: start..<nodes.text.count,
                onlyText: onlyText))
        nodes.conditions += conditions
        nodes.parts += parts
        nodes.names.append(write.node.name)
        let phrase = write.condition.phrase(field: parameter?.libxl?.field)
        nodes.reasons.append(parameter.map { $0.name + (phrase.isEmpty ? "" : ", \(phrase)") } ?? phrase)
    }

    // MARK: Conditions

    private typealias Condition = PlannedNodes.Condition

    /// The conditions of a write; nil when they never hold.
    private mutating func conditions(of write: NodeWrite, _ link: LibxlLink?) -> [Condition]? {
        switch write.condition {
        case .unstated, .always: return []
        case .set:
            guard let link else { return nil }
            return [condition(set(link), [.yes])]
        case .holds(let value):
            guard let link else { return nil }
            return [condition(.truth(number(link.field)), [value ? .yes : .no])]
        case .fields(let conditions):
            var result: [Condition] = []
            for part in conditions {
                if let asked = circumstance(part) {
                    result.append(asked)
                } else if let number = number(part.field) {
                    result.append(self.condition(part.values, number))
                } else if !part.values.contains("") {
                    // A field that the release does not have is never set.
                    return nil
                }
            }
            return result
        }
    }

    private mutating func condition(_ question: Question, _ answers: [Answer]) -> Condition {
        if let index = questions.firstIndex(of: question) {
            return Condition(question: index, answers: Answers(answers))
        }
        questions.append(question)
        return Condition(question: questions.count - 1, answers: Answers(answers))
    }

    /// Whether a field was given.
    private mutating func set(_ link: LibxlLink) -> Question {
        let number = number(link.field)
        if let overlay = link.carrier {
            return .carried(number, overlay: PlanBuilder.index(of: overlay, in: &lists.overlays))
        }
        if let number, fields[number].kind == .text { return .given(number) }
        return .truth(number)
    }

    private mutating func circumstance(_ part: NodeWrite.FieldCondition) -> Condition? {
        switch NodeWrite.Circumstance(rawValue: part.field) {
        case .guest:
            condition(.guest, part.values.compactMap { AttachmentContext.Guest(rawValue: $0)?.answer })
        case .target:
            condition(.target, part.values.compactMap { AttachmentContext.Target(rawValue: $0)?.answer })
        case nil: nil
        }
    }

    /// The number of an entry of a list, which gets it if it has it not yet.
    private static func index<Entry: Equatable>(of entry: Entry, in list: inout [Entry]) -> Int {
        if let index = list.firstIndex(of: entry) { return index }
        list.append(entry)
        return list.count - 1
    }

    /// That a field has one of some values.
    private mutating func condition(_ values: [String], _ number: Int) -> Condition {
        switch fields[number].kind {
        case .text:
            let list = PlanBuilder.index(of: values.map { Array($0.utf8) }, in: &lists.texts)
            return condition(.texts(number, list: list), [.yes])
        case .integer:
            let list = PlanBuilder.index(of: values.compactMap { Int($0) }, in: &lists.integers)
            return condition(.integers(number, list: list), [.yes])
        case .plainFlag, .flag:
            return condition(.value(number), values.compactMap { Bool($0).map { $0 ? .yes : .no } })
        case .choice(let index):
            return condition(
                .value(number),
                values.compactMap { $0.isEmpty ? .no : enumerations[index].number($0).map { Answer($0 + 1) } }
            )
        }
    }
}
