import Foundation

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
    init(_ json: String, date: String, related: [String]) throws {
        self.date = date
        let help = try JSONDecoder().decode(Help.self, from: Data(json.utf8)).command
        let name = help.commandName
        lines = [
            ".\\\" Made from what the commands declare by the tests of this package:",
            ".\\\" RECORD_GOLDENS=1 swift test --filter CommandManualTests",
            ".TH \(CommandManual.escaped(name.uppercased())) 1 \"\(date)\" \"\" \"Xen block protocol\"",
            ".SH NAME",
            "\(CommandManual.escaped(name)) \\- \(CommandManual.escaped(CommandManual.sentence(help.abstract)))",
        ]
        lines.append(".SH SYNOPSIS")
        for (words, command) in CommandManual.commands(help, [name]) where !command.hasSubcommands {
            synopsis(words, command)
        }
        lines += [".SH DESCRIPTION", CommandManual.escaped(help.abstract ?? "")]
        discussion(help.discussion, isSection: true)
        for (words, command) in CommandManual.commands(help, [name]).dropFirst() where !command.hasSubcommands
        {
            lines.append(
                ".SH \(CommandManual.escaped(words.dropFirst().joined(separator: " ").uppercased()))")
            lines.append(CommandManual.escaped(command.abstract ?? ""))
            discussion(command.discussion, isSection: false)
            arguments(command)
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

    private mutating func synopsis(_ words: [String], _ command: Command) {
        if lines.last != ".SH SYNOPSIS" { lines.append(".br") }
        var text = ".B \(words.map(CommandManual.escaped).joined(separator: " "))\n"
        for argument in shown(command) {
            let name = CommandManual.name(argument)
            let repeated = argument.isRepeating ? " ..." : ""
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
            var text = CommandManual.escaped(argument.abstract ?? "")
            if let value = argument.defaultValue, argument.kind == "option" {
                text += " Unless given: \(CommandManual.escaped(value))."
            }
            lines.append(text)
        }
    }

    /// Paragraphs; those below a heading in capitals keep their lines.
    private mutating func discussion(_ text: String?, isSection: Bool) {
        for paragraph in (text ?? "").components(separatedBy: "\n\n") where !paragraph.isEmpty {
            let parts = paragraph.split(separator: "\n").map(String.init)
            let isHeading = parts[0] == parts[0].uppercased() && parts.count > 1
            if isHeading {
                lines += [isSection ? ".SH \(parts[0])" : ".PP\n.B \(parts[0].capitalized)", ".RS 2", ".nf"]
                lines += parts.dropFirst().map {
                    CommandManual.escaped($0.trimmingCharacters(in: .whitespaces))
                }
                lines += [".fi", ".RE"]
            } else {
                if lines.last?.hasPrefix(".SH") == false { lines.append(".PP") }
                lines.append(CommandManual.escaped(parts.joined(separator: " ")))
            }
        }
    }

    private static func sentence(_ text: String?) -> String {
        let text = text ?? ""
        let start = text.prefix(1).lowercased() + text.dropFirst()
        return start.hasSuffix(".") ? String(start.dropLast()) : start
    }

    private static func escaped(_ text: String) -> String {
        let inner = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing(
            "'", with: "\\(aq")
        let plain = inner.unicodeScalars.map { scalar in
            scalar.isASCII ? String(scalar) : "\\[u\(String(format: "%04X", scalar.value))]"
        }.joined()
        return plain.hasPrefix(".") ? "\\&" + plain : plain
    }
}

extension CommandManual.Command {
    fileprivate var hasSubcommands: Bool { subcommands?.contains { $0.commandName != "help" } == true }
}
