import ArgumentParser
package import Diagnostics

extension ReportFormat: ExpressibleByArgument {}

/// Options that every command has.
package struct ReportOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("How findings are printed.", valueName: "text|json|github|sarif"))
    package var format = ReportFormat.text

    package init() {}

    /// Prints findings: text to standard error, machine formats to standard output.
    package func print(_ findings: [Finding], tool: String, sources: [SourceFile] = []) {
        Reporter(tool: tool, format: format).print(findings, sources: sources)
    }
}
