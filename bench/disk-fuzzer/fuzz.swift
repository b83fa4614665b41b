import BlkifSchema
import BundledSchema
import Diagnostics
import DiskSpec

/// What every input is read with; made once.
private struct Readers {
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

nonisolated(unsafe) private var readers = Readers()

/// Reads bytes as the words of a disk, which null bytes part, and does what the command does with it; the report,
/// which takes twenty times as long as the reading, for one input in sixteen. It is wrong when something traps, when a
/// refused disk has no error, or when the modern form is another disk.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let words = UnsafeBufferPointer(start: data, count: count).split(
        separator: 0, omittingEmptySubsequences: false
    )
    .map { DiskReading.Word(bytes: Array($0), file: "fuzz") }
    guard let tools = readers else { preconditionFailure("there is no schema") }
    var parser = tools.parser
    let reading = DiskReading(words, with: &parser, advice: tools.advice)
    precondition(reading.isAccepted != reading.findings.contains { $0.severity == .error })
    if words.flatMap(\.bytes).reduce(0, &+) % 16 == 0 {
        let report = DiskReport(reading, in: tools.plan)
        var json: [UInt8] = []
        report.appendJSON(to: &json)
        precondition(!json.isEmpty && !report.text.isEmpty)
    }
    guard reading.isAccepted, let text = tools.modern.text(of: reading.device) else { return 0 }
    let again = DiskReading([.init(text, file: "fuzz")], with: &parser, advice: tools.advice)
    precondition(again.isAccepted && again.device == reading.device)
    return 0
}
