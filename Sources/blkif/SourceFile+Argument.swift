import Diagnostics

extension SourceFile {
    /// What findings call the arguments.
    static let arguments = "argument"

    /// An argument as a text for findings, by its number from 1. It is shown on one line whatever it holds.
    init(argument text: String, number: Int) {
        var line = String.UnicodeScalarView()
        line.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "\n" ? "␤" : $0 })
        self.init(path: SourceFile.arguments, text: String(line), firstLine: number)
    }
}
