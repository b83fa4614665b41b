package import BlkifSchema
import Diagnostics

/// What helps with a disk specification beyond the decision on it: what later releases have, which names libxl
/// takes for a virtual device, and what it accepts silently and surely was not meant.
package final class DiskAdvice: Sendable {
    /// All words that a specification can have.
    let words: Set<String>
    private let vocabulary: Vocabulary
    /// Those that stand alone.
    let flags: Set<String>
    /// Names of virtual devices.
    let names: DeviceNames
    /// The release whose libxl is meant; nil for the newest.
    let release: Release?
    let newer: [String: Release]
    /// Where implementations differ from what a parameter says, by its number.
    let differences: [[Difference]]
    private let newerValues: [String: Release]

    /// - Parameters:
    ///   - schema: What a release, or the newest, has.
    ///   - all: What all releases have.
    package init(_ schema: BlkifSchema, all: BlkifSchema) {
        let known = Set(schema.content.diskParameters.filter { $0.isNamed }.flatMap { $0.keywords })
        words = known
        vocabulary = Vocabulary(known)
        flags = Set(schema.content.diskParameters.filter { $0.isWritten(.alone) }.flatMap { $0.keywords })
        names = DeviceNames(schema.content.deviceNumbers)
        release = schema.view.release
        differences = DiskAdvice.differences(schema)
        let others = all.content.diskParameters.filter { $0.isNamed }
        var newer: [String: Release] = [:]
        var newerValues: [String: Release] = [:]
        for parameter in others {
            for word in parameter.keywords where !known.contains(word) {
                newer[word] = newer[word] ?? parameter.lifetime.since
            }
            for value in parameter.values {
                let name = "\(parameter.name)=\(value.name)"
                newerValues[name] = newerValues[name] ?? value.since
            }
        }
        self.newer = newer
        self.newerValues = newerValues
    }

    /// That a later release has a word.
    func later(_ word: String) -> String? {
        newer[word].map { "Xen has it from \($0) on" }
    }

    func laterValue(_ value: String, of parameter: DiskParameter) -> String? {
        newerValues["\(parameter.name)=\(value)"].map { "Xen has it from \($0) on" }
    }

    /// The word that was probably meant by another.
    ///
    /// - Parameter others: Words that it may be too.
    func nearest(to word: ArraySlice<UInt8>, or others: [String] = []) -> String? {
        vocabulary.nearest(to: word, or: others)
    }

    /// `did you mean "x"?`, or nil when nothing is near.
    func suggestion(for text: String, or others: [String] = []) -> String? {
        nearest(to: Array(text.utf8)[...], or: others).map { "did you mean \"\($0)\"?" }
    }

    /// What is to be said of a specification that is accepted.
    func warnings(_ source: DiskSource) -> [Finding] {
        var findings = parts(source)
        if let finding = vdev(source) { findings.append(finding) }
        if source.device[source.known.drive] == .integer(1) { findings += drive(source) }
        if let finding = target(source) { findings.append(finding) }
        if let finding = backend(source) { findings.append(finding) }
        return findings
    }
}
