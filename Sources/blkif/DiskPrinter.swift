import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import DiskSpec

/// Reads disks and prints what they are, in one of three forms.
struct DiskPrinter {
    enum Form {
        case text
        case json
        case modern
    }

    private let plan: AttachmentPlan
    private let context: AttachmentContext
    private let form: Form
    private let advice: DiskAdvice
    private let modern: ModernForm
    private var parser: DiskParser
    private var output: [UInt8] = []
    private var count = 0
    /// Whether one of them was refused.
    private(set) var hasErrors = false

    init(
        _ schema: BlkifSchema, all: BlkifSchema, _ context: AttachmentContext, _ form: Form
    ) throws {
        let grammar: DiskGrammar
        do {
            grammar = try DiskGrammar(schema)
        } catch {
            throw ValidationError("This release has no disk specifications: \(error.message).")
        }
        plan = AttachmentPlan(schema)
        self.context = context
        self.form = form
        advice = DiskAdvice(schema, all: all)
        modern = ModernForm(grammar)
        parser = DiskParser(grammar)
    }

    /// Reads a disk and prints it.
    ///
    /// - Parameter source: The text that its findings show.
    mutating func add(_ words: [DiskReading.Word], _ source: @autoclosure () -> SourceFile) {
        let reading = DiskReading(words, with: &parser, advice: advice)
        hasErrors = hasErrors || !reading.isAccepted
        switch form {
        case .json:
            DiskReport(reading, in: plan, context).appendJSON(to: &output)
            output.append(UInt8(ascii: "\n"))
        case .modern:
            if let text = reading.isAccepted ? modern.text(of: reading.device) : nil {
                output.append(text: text + "\n")
            }
            show(reading.findings.filter { $0.severity == .error }, source())
        case .text:
            if count > 0 { output.append(UInt8(ascii: "\n")) }
            output.append(text: DiskReport(reading, in: plan, context).text)
            show(reading.findings, source())
        }
        count += 1
        if output.count > 65_536 { flush() }
    }

    /// Prints findings that concern no single disk.
    mutating func report(_ findings: [Finding], _ source: SourceFile) {
        hasErrors = hasErrors || findings.contains { $0.severity == .error }
        show(findings, source)
    }

    private mutating func show(_ findings: [Finding], _ source: SourceFile) {
        guard !findings.isEmpty else { return }
        flush()
        Terminal.report(findings, [source])
    }

    mutating func flush() {
        Terminal.output(output.span)
        output.removeAll(keepingCapacity: true)
    }
}
