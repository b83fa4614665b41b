import Foundation
import Prose

/// A program's manual page, made from what its commands declare.
struct CommandManual {
    /// What swift-argument-parser prints with `--experimental-dump-help`, as far as a manual needs it.
    struct Help: Decodable {
        let command: Command
    }

    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let defaultSubcommand: String?
        let arguments: [Argument]?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
    }

    /// The day that stands in the page.
    let date: String
    private var lines: [String] = []

    /// - Parameter json: What the program printed.
    init(_ json: String, version: String, date: String, related: [String]) throws {
        self.date = date
        let help = try JSONDecoder().decode(Help.self, from: Data(json.utf8)).command
        let name = help.commandName
        lines = [
            ".\\\" Made from what the commands declare by the tests of this package:",
            ".\\\" RECORD_GOLDENS=1 swift test --filter ManualTests",
            ".TH \(CommandManual.escaped(name.uppercased())) 1 \"\(date)\" \"\(name) \(version)\" \"Xen block protocol\"",
            ".SH NAME",
            "\(CommandManual.escaped(name)) \\- \(CommandManual.escaped(CommandManual.sentence(help.abstract)))",
        ]
        lines.append(".SH SYNOPSIS")
        for (words, command) in CommandManual.commands(help, [name]) where !command.hasSubcommands {
            synopsis(words, command, isDefault: command.commandName == help.defaultSubcommand)
        }
        lines.append(".SH DESCRIPTION")
        prose(help.abstract ?? "")
        lines.append(".PP")
        prose("Every command takes --help, and prints what it takes; --version prints the version.")
        lines.append(".SH COMMANDS")
        for (words, command) in CommandManual.commands(help, [name]).dropFirst() where !command.hasSubcommands
        {
            lines.append(".SS \(CommandManual.escaped(words.joined(separator: " ")))")
            prose(command.abstract ?? "")
            paragraphs(command.discussion)
            arguments(command)
            for section in CommandManual.sections(command.discussion) {
                lines += [".PP", section.title.capitalized + ":", ".PP"]
                literal(section.lines)
            }
        }
        for section in CommandManual.sections(help.discussion) {
            lines.append(".SH \(section.title)")
            literal(section.lines)
        }
        lines.append(".SH SEE ALSO")
        for (index, page) in related.enumerated() {
            let parts = page.split(separator: "(")
            lines.append(
                ".BR \(CommandManual.escaped(String(parts[0]))) (\(parts[1])\(index + 1 < related.count ? "," : "")"
            )
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The command and all below it, with the words that call each.
    private static func commands(_ command: Command, _ words: [String]) -> [(
        words: [String], command: Command
    )] {
        [(words, command)]
            + (command.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
            .flatMap { commands($0, words + [$0.commandName]) }
    }

    private mutating func synopsis(_ words: [String], _ command: Command, isDefault: Bool) {
        if lines.last != ".SH SYNOPSIS" { lines.append(".br") }
        let called = words.map(CommandManual.escaped)
        var text =
            isDefault
            ? ".B \(called[0])\n[\\fB\(called[1])\\fR]\n" : ".B \(called.joined(separator: " "))\n"
        for argument in shown(command) {
            let name = CommandManual.name(argument)
            let repeated = argument.isRepeating ? " ...\\&" : ""
            text += argument.isOptional ? "[\(name)\(repeated)]\n" : "\(name)\(repeated)\n"
        }
        lines += text.split(separator: "\n").map(String.init)
    }

    private func shown(_ command: Command) -> [Argument] {
        (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !["help", "version"].contains(argument.names?.last?.name ?? "")
        }
    }

    /// `\fB\-\-config\fR \fIfile\fR`.
    private static func name(_ argument: Argument) -> String {
        let value = "\\fI\(escaped(argument.valueName ?? "value"))\\fR"
        guard let name = argument.names?.last, argument.kind != "positional" else { return value }
        let dashes = name.kind == "short" ? "\\-" : "\\-\\-"
        return "\\fB\(dashes)\(escaped(name.name))\\fR" + (argument.kind == "option" ? " \(value)" : "")
    }

    private mutating func arguments(_ command: Command) {
        for argument in shown(command) {
            lines += [".TP", CommandManual.name(argument)]
            var text = argument.abstract ?? ""
            if let value = argument.defaultValue, argument.kind == "option" { text += " Default: \(value)." }
            prose(text)
        }
    }

    /// The paragraphs that have no heading in capitals.
    private mutating func paragraphs(_ text: String?) {
        for paragraph in CommandManual.paragraphs(text) where CommandManual.heading(paragraph) == nil {
            lines.append(".PP")
            prose(paragraph.joined(separator: " "))
        }
    }

    private mutating func prose(_ text: String) {
        let document = ProseDocument(blocks: [.paragraph([.text(text)])])
        lines += ProseWriter(notation: .roff).write(document).split(separator: "\n").map(String.init)
    }

    private mutating func literal(_ text: [String]) {
        lines += [".nf"] + text.map(CommandManual.escaped) + [".fi"]
    }

    private static func paragraphs(_ text: String?) -> [[String]] {
        (text ?? "").components(separatedBy: "\n\n").filter { !$0.isEmpty }
            .map { $0.split(separator: "\n").map(String.init) }
    }

    private static func heading(_ paragraph: [String]) -> String? {
        paragraph.count > 1 && paragraph[0] == paragraph[0].uppercased() ? paragraph[0] : nil
    }

    /// The paragraphs below headings in capitals, which keep their lines.
    private static func sections(_ text: String?) -> [(title: String, lines: [String])] {
        paragraphs(text).compactMap { paragraph in
            heading(paragraph).map { title in
                (title, paragraph.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) })
            }
        }
    }

    private static func sentence(_ text: String?) -> String {
        let text = text ?? ""
        let start = text.prefix(1).lowercased() + text.dropFirst()
        return start.hasSuffix(".") ? String(start.dropLast()) : start
    }

    private static func escaped(_ text: String) -> String { Notation.roff.escape(text) }
}

extension CommandManual.Command {
    fileprivate var hasSubcommands: Bool { subcommands?.contains { $0.commandName != "help" } == true }
}
