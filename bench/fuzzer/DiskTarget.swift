import BlkifSchema
import BundledSchema
import Diagnostics
import DiskSpec

/// What disk specifications are read with.
private struct Readers: Sendable {
    let plan: AttachmentPlan
    let advice: DiskAdvice
    let modern: ModernForm
    let parser: DiskParser

    init?() {
        guard let schema = try? BundledSchema.load(), let grammar = try? DiskGrammar(schema) else {
            return nil
        }
        plan = AttachmentPlan(schema, grammar)
        advice = DiskAdvice(schema, all: schema)
        modern = ModernForm(grammar)
        parser = DiskParser(grammar)
    }
}

/// The words of a disk, which null bytes part, as the command reads them; the report, which takes twenty times as long as
/// the reading, for one input in sixteen. It is wrong when a refused disk has no error, or when the modern form is
/// another disk.
func diskTarget() -> Target? {
    Readers().map { tools in { bytes in read(bytes, tools) } }
}

private func read(_ bytes: [UInt8], _ tools: Readers) {
    let words = bytes.split(separator: 0, omittingEmptySubsequences: false)
        .map { DiskReading.Word(bytes: Array($0), file: "fuzz") }
    var parser = tools.parser
    let reading = DiskReading(words, with: &parser, advice: tools.advice)
    precondition(reading.isAccepted != reading.findings.contains { $0.severity == .error })
    if bytes.reduce(0, &+) % 16 == 0 {
        let report = DiskReport(reading, in: tools.plan)
        var json: [UInt8] = []
        report.appendJSON(to: &json)
        precondition(!json.isEmpty && !report.text.isEmpty)
    }
    guard reading.isAccepted, let text = tools.modern.text(of: reading.device) else { return }
    let again = DiskReading([.init(text, file: "fuzz")], with: &parser, advice: tools.advice)
    precondition(again.isAccepted && again.device == reading.device)
}

/// An xl configuration, and the disks in it.
func configurationTarget() -> Target? {
    Readers().map { tools in
        { bytes in
            let configuration = XlConfiguration(bytes, file: "fuzz")
            precondition(
                configuration.isAccepted != configuration.findings.contains { $0.severity == .error })
            check(
                configuration.findings, SourceFile(path: "fuzz", text: String(decoding: bytes, as: UTF8.self))
            )
            var parser = tools.parser
            for word in configuration.disks.prefix(20) {
                _ = DiskReading([word], with: &parser, advice: tools.advice)
            }
        }
    }
}
