import ArgumentParser

/// Arguments that stand side by side and are no options.
///
/// The library that reads the arguments takes the square of their number. So it gets many in a row as one, joined by a
/// byte that no argument can have.
struct ArgumentRun: ExpressibleByArgument {
    private static let separator: Character = "\0"
    /// Fewer are read as they are.
    private static let least = 64

    let words: [String]

    init(argument: String) {
        words = argument.split(separator: ArgumentRun.separator, omittingEmptySubsequences: false).map(
            String.init)
    }

    /// The arguments with those in a row joined, if there are many. Names of commands and what follows an option, which
    /// may be its value, stay alone.
    static func joined(_ arguments: [String]) -> [String] {
        guard arguments.count >= least else { return arguments }
        var result: [String] = []
        var run: [String] = []
        var previous = "-"
        // An option and its value may stand before the names of commands.
        let start = arguments[0].hasPrefix("-") ? 4 : 2
        for (index, word) in arguments.enumerated() {
            let isAlone = index < start || word.hasPrefix("-") || previous.hasPrefix("-")
            if isAlone, !run.isEmpty {
                result.append(run.joined(separator: String(separator)))
                run = []
            }
            if isAlone { result.append(word) } else { run.append(word) }
            previous = word
        }
        if !run.isEmpty { result.append(run.joined(separator: String(separator))) }
        return result
    }
}

extension [ArgumentRun] {
    /// All arguments, one by one.
    var words: [String] { flatMap(\.words) }
}
