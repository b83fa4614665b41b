package import BlkifSchema
import Diagnostics

/// What the schema says of attaching a disk in some surroundings, gathered once for all disks.
///
/// Everything is in plain arrays, so that the way from one to the next follows no references.
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

    /// One way in which a node gets its value.
    struct Write: Sendable {
        /// The name of the node.
        let name: String
        /// Why it is written, in words.
        let reason: String
        /// All must hold.
        let conditions: Range<Int>
        let parts: Range<Int>
        /// The beginning of a member in JSON: a comma, the name, a colon, a quote, and the first part if it is a text.
        let head: Range<Int>
        /// The parts that the head does not have.
        let rest: Range<Int>
        /// The field that is the whole value, when it is a text: libxl passes over a node whose text is not there.
        let onlyText: Int?
    }

    /// What must hold for a write. Ranges are of ``numbers`` or ``texts``, and the field, by its number, has one of them.
    enum Condition: Sendable {
        /// What is at the target, by its number.
        case target(Range<Int>)
        /// An integer, a flag or the value of an enumeration, as ``DiskDevice/ordinal(of:)`` has it.
        case number(Int, Range<Int>)
        case text(Int, Range<Int>)
        /// Whether a field is true.
        case truth(Int?, Bool)
        /// A text is there.
        case given(Int)
        /// A flag, by its number in ``overlays``, is in the spare bits of a field.
        case carried(Int?, Int)
    }

    /// A piece of a value.
    enum Part: Sendable {
        /// A run of ``bytes``.
        case text(Range<Int>)
        /// The number of the device.
        case device
        /// The directory of a side.
        case directory(Side)
        /// A field by its number.
        case field(Int?)
    }

    let context: AttachmentContext
    let release: Release?
    let deviceNames: DeviceNames
    let fallbacks: [Fallback]
    /// The name of libxl's structure.
    let structure: String
    /// Whether libxl keeps a copy that the guest cannot change; releases before 4.7 do not.
    let hasCopy: Bool
    /// For each node of a side in the order of writing, the writes that may give its value; the first whose conditions
    /// hold counts.
    let backend: [Range<Int>]
    let frontend: [Range<Int>]
    let writes: [Write]
    let conditions: [Condition]
    let parts: [Part]
    let bytes: [UInt8]
    let numbers: [Int64]
    let texts: [[UInt8]]
    let overlays: [Overlay]

    /// - Parameters:
    ///   - schema: The schema as the release has it whose libxl is meant.
    ///   - grammar: The tables of the same schema.
    ///   - context: What decides beside the specification.
    package init(_ schema: BlkifSchema, _ grammar: DiskGrammar, _ context: AttachmentContext = .init()) {
        self.context = context
        release = schema.view.release
        deviceNames = DeviceNames(schema.content.deviceNumbers)
        structure = schema.content.libxl.structure
        hasCopy = !release.isBefore(7)
        var builder = PlanBuilder(schema, grammar, context)
        backend = builder.steps(of: .backend)
        frontend = builder.steps(of: .frontend)
        writes = builder.writes
        conditions = builder.conditions
        parts = builder.parts
        bytes = builder.bytes
        numbers = builder.numbers
        texts = builder.texts
        overlays = builder.overlays
        // A flag in spare bits of a word is never unset.
        let links = schema.content.diskParameters.compactMap { $0.libxl }.filter { $0.carrier == nil }
        fallbacks = links.compactMap { link in
            link.unsetMeans.map { fallback in
                let value: Fallback.Value =
                    switch fallback {
                    case .constant(let value): .constant(value)
                    case .field(let name): .field(grammar.field(name))
                    }
                return Fallback(field: grammar.field(link.field), value: value)
            }
        }
    }

    /// The writes of some nodes that take place for a device with its defaults.
    ///
    /// - Parameter target: What is at the target.
    func chosen(
        _ steps: [Range<Int>], _ device: DiskDevice, _ target: AttachmentContext.Target
    ) -> [Int] {
        let (writes, conditions, target) = (writes, conditions, target.ordinal)
        var result: [Int] = []
        result.reserveCapacity(steps.count)
        for step in steps {
            for index in step {
                let asked = writes.span[index].conditions
                guard asked.allSatisfy({ holds(conditions[$0], device, target) }) else { continue }
                if let text = writes.span[index].onlyText, device[text].isUnset { break }
                result.append(index)
                break
            }
        }
        return result
    }

    @inline(__always)
    private func holds(_ condition: Condition, _ device: DiskDevice, _ target: Int64) -> Bool {
        switch condition {
        case .target(let range): return range.contains { numbers[$0] == target }
        case .number(let field, let range):
            guard let number = device.ordinal(of: field) else { return false }
            return range.contains { numbers[$0] == number }
        case .text(let field, let range):
            guard case .text(let text) = device[field] else { return range.contains { texts[$0].isEmpty } }
            // An empty text is no unset field.
            return !text.isEmpty && range.contains { device.bytes(text).elementsEqual(texts[$0]) }
        case .truth(let field, let value): return device.isTrue(field) == value
        case .given(let field): return !device[field].isUnset
        case .carried(let field, let overlay):
            guard case .integer(let word) = device[field] else { return false }
            return OverlayWord(rawValue: UInt32(truncatingIfNeeded: word)).has(overlays[overlay])
        }
    }
}

extension DiskDevice {
    /// The value of a field as conditions have it: 0 when it is unset or false, 1 when it is true, and of an enumeration
    /// 1 more than the number; nil when it is a text.
    func ordinal(of field: Int) -> Int64? {
        switch self[field] {
        case .text: nil
        case .unset: 0
        case .integer(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .choice(let number): Int64(number) + 1
        }
    }
}

extension AttachmentContext.Target {
    /// The number by which conditions have it.
    var ordinal: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }
}
