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
    private let form: Form
    private let advice: DiskAdvice
    private let modern: ModernForm
    private var parser: DiskParser
    private var output: [UInt8] = []
    /// What was found and is not reported yet.
    private var findings: [Finding] = []
    private var isFirst = true
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
        plan = AttachmentPlan(schema, grammar, context)
        self.form = form
        advice = DiskAdvice(schema, all: all)
        modern = ModernForm(grammar)
        parser = DiskParser(grammar)
    }

    /// Reads a disk and prints it.
    mutating func add(_ words: [DiskReading.Word]) {
        let reading = DiskReading(words, with: &parser, advice: advice)
        hasErrors = hasErrors || !reading.isAccepted
        switch form {
        case .json:
            DiskReport(reading, in: plan).appendJSON(to: &output)
            output.append(UInt8(ascii: "\n"))
        case .modern:
            if let text = reading.isAccepted ? modern.text(of: reading.device) : nil {
                output.append(text: text + "\n")
            }
            findings += reading.findings.filter { $0.severity == .error }
        case .text:
            if !isFirst { output.append(UInt8(ascii: "\n")) }
            output.append(text: DiskReport(reading, in: plan).text)
            findings += reading.findings
        }
        isFirst = false
        if output.count > 65_536 { flush() }
    }

    /// Adds findings that concern no single disk.
    mutating func add(_ others: [Finding]) {
        hasErrors = hasErrors || others.contains { $0.severity == .error }
        findings += others
    }

    /// Reports what was found, after what was printed.
    ///
    /// - Parameter source: The text in which it was found.
    mutating func report(_ source: @autoclosure () -> SourceFile) {
        guard !findings.isEmpty else { return }
        flush()
        Terminal.report(findings, [source()])
        findings = []
    }

    /// Prints what was read so far.
    mutating func flush() {
        Terminal.output(output.span)
        output.removeAll(keepingCapacity: true)
    }
}
