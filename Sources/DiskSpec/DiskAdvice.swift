package import BlkifSchema
import Diagnostics

/// What helps with a disk specification beyond the decision on it: what later releases have, which names libxl
/// takes for a virtual device, and what it accepts silently and surely was not meant.
package struct DiskAdvice: Sendable {
    /// All words that a specification can have.
    let words: [String]
    let vocabulary: Vocabulary
    /// Those that stand alone.
    let flags: Set<String>
    /// Names of virtual devices.
    let names: DeviceNames
    /// The release whose libxl is meant; nil for the newest.
    let release: Release?
    let newer: [String: Release]
    private let newerValues: [String: Release]

    /// - Parameters:
    ///   - schema: What a release, or the newest, has.
    ///   - all: What all releases have.
    package init(_ schema: BlkifSchema, all: BlkifSchema) {
        words = schema.diskParameters.filter(\.isNamed).flatMap(\.keywords)
        vocabulary = Vocabulary(words)
        flags = Set(schema.diskParameters.filter { $0.isWritten(.alone) }.flatMap(\.keywords))
        names = DeviceNames(schema.deviceNumbers)
        release = schema.view.release
        let known = Set(words)
        let others = all.diskParameters.filter(\.isNamed)
        newer = Dictionary(
            others.flatMap { parameter in
                parameter.keywords.compactMap { word in
                    known.contains(word) ? nil : parameter.lifetime.since.map { (word, $0) }
                }
            }
        ) { first, _ in first }
        newerValues = Dictionary(
            others.flatMap { parameter in
                parameter.values.compactMap { value in
                    value.since.map { ("\(parameter.name)=\(value.name)", $0) }
                }
            }
        ) { first, _ in first }
    }

    /// That a later release has a word.
    func later(_ word: String) -> String? {
        newer[word].map { "Xen has it from \($0) on" }
    }

    func laterValue(_ value: String, of parameter: DiskParameter) -> String? {
        newerValues["\(parameter.name)=\(value)"].map { "Xen has it from \($0) on" }
    }

    // MARK: What is accepted

    func warnings(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        var findings = deprecations(assignments, source)
        findings += repetitions(assignments, source)
        findings += blanks(assignments, source)
        findings += vdev(device, assignments, source)
        findings += drive(device, assignments, source)
        findings += target(device, assignments, source)
        findings += backend(device, assignments, source)
        return findings
    }

    /// The last part that set a field.
    func place(of field: Int?, _ assignments: [DiskAssignment]) -> DiskAssignment? {
        field.flatMap { field in assignments.last { $0.field == field } }
    }
}
