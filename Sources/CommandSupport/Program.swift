package import ArgumentParser
package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What both programs say of themselves.
package enum Program {
    /// The version of the programs, and the releases of Xen that their schema describes.
    package static let version = "1.0.0 (\(SchemaVersion.text))"

    /// The words by which the running one was called: `swift run` hands over the place of what it has built.
    package static var invocation: [String] {
        let called = FilePath(CommandLine.arguments[0])
        guard called.components.contains(".build") else { return [quoted(called.string)] }
        return ["swift", "run", quoted(called.lastComponent?.string ?? "")]
    }

    /// The directory of the running one, without symbolic links.
    package static var directory: FilePath? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return FilePath(platformString: path).removingLastComponent()
    }

    /// A word as a shell takes it.
    package static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=".contains($0)) }
        if isPlain, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            + "'"
    }

    /// The end of their help texts.
    package static let environment = """
        ENVIRONMENT
          NO_COLOR  if it is set and not empty, findings have no colours
          TERM      the terminal; findings have no colours if it is dumb
        """

    /// Runs the command that the arguments name. Help, the version and completion scripts are outputs as all others:
    /// the program fails where they cannot be written.
    package static func run(_ root: (some ParsableCommand).Type, _ arguments: [String]) -> Never {
        do {
            var command = try root.parseAsRoot(arguments)
            try command.run()
            exit(EXIT_SUCCESS)
        } catch {
            let status = root.exitCode(for: error)
            let message = root.fullMessage(for: error)
            if !message.isEmpty {
                if status.isSuccess {
                    Terminal.output(message + "\n")
                } else {
                    Terminal.error(message + "\n")
                }
            }
            exit(status.rawValue)
        }
    }
}
