import Rendering

/// The dependency file that Make and Ninja read.
enum Depfile {
    /// `targets: inputs`, and each input as a target of its own, so that a removed input is no error.
    static func text(targets: [String], inputs: [String]) -> String {
        let names = inputs.map(escape)
        let rule =
            targets.map(escape).joined(separator: " ") + ":" + names.map { " \\\n  \($0)" }.joined() + "\n"
        return rule + names.map { "\n\($0):\n" }.joined()
    }

    /// Whether a file can be one that an earlier run wrote: the record is the last target of the first line.
    static func isDepfile(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
            .contains(escape(OutputPlan.recordPath) + ":")
    }

    /// Blanks, hash signs and colons by a backslash, dollars doubled: the rules of Make.
    private static func escape(_ path: String) -> String {
        var result = ""
        for character in path {
            switch character {
            case " ", "#", ":", "\\": result += "\\\(character)"
            case "$": result += "$$"
            default: result.append(character)
            }
        }
        return result
    }
}
