import BlkifSchema
import Diagnostics

/// Makes the writes of an ``AttachmentPlan`` out of a schema.
struct PlanBuilder {
    private typealias Condition = AttachmentPlan.Condition

    private let schema: BlkifSchema
    private let grammar: DiskGrammar
    private let context: AttachmentContext
    /// The nodes in libxl's order, each with its write where no parameter writes it.
    private let places: [(node: NodeReference, write: NodeWrite?)]
    private(set) var writes: [AttachmentPlan.Write] = []
    private(set) var conditions: [AttachmentPlan.Condition] = []
    private(set) var parts: [AttachmentPlan.Part] = []
    private(set) var bytes: [UInt8] = []
    private(set) var numbers: [Int64] = []
    private(set) var texts: [[UInt8]] = []
    private(set) var overlays: [Overlay] = []

    init(_ schema: BlkifSchema, _ grammar: DiskGrammar, _ context: AttachmentContext) {
        self.schema = schema
        self.grammar = grammar
        self.context = context
        // Nodes that the list does not place come last.
        let listed = schema.content.libxl.attach
        var seen = Set(listed.map { $0.node })
        let others = schema.content.diskParameters.flatMap { $0.writes }.map { $0.node }.filter {
            seen.insert($0).inserted
        }
        places =
            listed.filter { $0.removed == nil }.map { ($0.node, $0.value == nil ? nil : $0) }
            + others.map { ($0, nil) }
    }

    /// Adds the writes of a side; those of each node lie side by side.
    mutating func steps(of side: Side) -> [Range<Int>] {
        places.filter { $0.node.side == side }.map { place in
            let start = writes.count
            if let write = place.write {
                add(write, by: nil)
            } else {
                for parameter in schema.content.diskParameters {
                    for write in parameter.writes where write.node == place.node && write.removed == nil {
                        add(write, by: parameter)
                    }
                }
            }
            return start..<writes.count
        }
    }

    /// Adds a write, unless its conditions never hold.
    private mutating func add(_ write: NodeWrite, by parameter: DiskParameter?) {
        guard let value = write.written, let conditions = conditions(of: write, parameter?.libxl) else {
            return
        }
        let start = PlanBuilder.append(conditions, to: &self.conditions)
        let added = PlanBuilder.append(value.parts.map { part($0) }, to: &parts)
        let key = [UInt8].jsonKey(write.node.name) + [UInt8(ascii: "\"")]
        var head = PlanBuilder.append(key, to: &bytes)
        var rest = added
        if case .text(let range)? = parts[added].first {
            bytes.append(json: Array(bytes[range]).span)
            head = head.lowerBound..<bytes.count
            rest = rest.dropFirst()
        }
        var onlyText: Int?
        if added.count == 1, case .field(let number?)? = parts[added].first,
            grammar.fields[number].kind == .text
        {
            onlyText = number
        }
        let phrase = write.condition.phrase(field: parameter?.libxl?.field)
        let reason = parameter.map { $0.name + (phrase.isEmpty ? "" : ", \(phrase)") } ?? phrase
        writes.append(
            .init(
                name: write.node.name, reason: reason, conditions: start, parts: added, head: head,
                rest: rest,
                onlyText: onlyText))
    }

    private mutating func part(_ part: WrittenValue.Part) -> AttachmentPlan.Part {
        switch part {
        case .text(let text): self.text(text)
        case .field(let name): .field(grammar.field(name))
        case .word(.devid): .device
        case .word(.frontend): .directory(.frontend)
        case .word(.backend): .directory(.backend)
        case .word(.target): .field(grammar.known.target)
        case .word(.domid): text(String(context.domain))
        case .word(.scripts): text(context.scripts)
        case .word(.protocol): text(context.nativeProtocol)
        // Nobody knows these but the host.
        case .word(let word): text("<\(word.rawValue)>")
        }
    }

    private mutating func text(_ text: String) -> AttachmentPlan.Part {
        .text(PlanBuilder.append(Array(text.utf8), to: &bytes))
    }

    /// Where added elements lie.
    private static func append<Element>(_ elements: [Element], to all: inout [Element]) -> Range<Int> {
        all += elements
        return all.count - elements.count..<all.count
    }

    // MARK: Conditions

    /// The conditions of a write; nil when they never hold.
    private mutating func conditions(of write: NodeWrite, _ link: LibxlLink?) -> [Condition]? {
        switch write.condition {
        case .unstated, .always: return []
        case .set: return link.map { [isSet($0)] }
        case .holds(let value): return link.map { [.truth(grammar.field($0.field), value)] }
        case .fields(let conditions):
            var result: [Condition] = []
            for part in conditions {
                switch NodeWrite.Circumstance(rawValue: part.field) {
                case .guest:
                    guard part.values.contains(context.guest.rawValue) else { return nil }
                case .target:
                    let targets = part.values.compactMap(AttachmentContext.Target.init)
                    result.append(.target(PlanBuilder.append(targets.map { $0.ordinal }, to: &numbers)))
                case nil:
                    if let number = grammar.field(part.field) {
                        result.append(condition(part.values, number))
                    } else if !part.values.contains("") {
                        // A field that the release does not have is never set.
                        return nil
                    }
                }
            }
            return result
        }
    }

    /// That a field was given.
    private mutating func isSet(_ link: LibxlLink) -> Condition {
        let number = grammar.field(link.field)
        if let overlay = link.carrier {
            overlays.append(overlay)
            return .carried(number, overlays.count - 1)
        }
        if let number, grammar.fields[number].kind == .text { return .given(number) }
        return .truth(number, true)
    }

    /// That a field has one of some values.
    private mutating func condition(_ values: [String], _ number: Int) -> Condition {
        let ordinals: [Int64]
        switch grammar.fields[number].kind {
        case .text: return .text(number, PlanBuilder.append(values.map { Array($0.utf8) }, to: &texts))
        case .integer: ordinals = values.compactMap { Int64($0) }
        case .plainFlag, .flag: ordinals = values.compactMap { Bool($0).map { $0 ? 1 : 0 } }
        case .choice(let index):
            let choices = grammar.enumerations[index]
            ordinals = values.compactMap { $0.isEmpty ? 0 : choices.number($0).map { Int64($0) + 1 } }
        }
        return .number(number, PlanBuilder.append(ordinals, to: &numbers))
    }
}
