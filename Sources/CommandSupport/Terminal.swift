import ArgumentParser
package import Diagnostics
import FileTree

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The two output streams.
package enum Terminal {
    /// Writes to standard output. What cannot be written, on a full disk or to a reader that has gone, ends the program.
    package static func output(_ text: String) {
        output(text.utf8.span)
    }

    /// Writes bytes to standard output, as ``output(_:)-(String)`` does.
    package static func output(_ bytes: Span<UInt8>) {
        let problem = writeAll(bytes, to: STDOUT_FILENO)
        guard problem != 0 else { return }
        let reason = String(cString: strerror(problem)).lowercased()
        report([Finding("unwritable-output", "standard output: \(reason)")])
        exit(ExitStatus.failure.rawValue)
    }

    /// Writes to standard error.
    package static func error(_ text: String) {
        _ = writeAll(text.utf8.span, to: STDERR_FILENO)
    }

    /// Writes findings for people to standard error.
    package static func report(_ findings: [Finding], _ sources: [SourceFile] = []) {
        error(FindingReport(findings, tool: "", sources: sources).rendered(as: .text, colored: hasColor))
    }

    /// Whether standard error is a terminal that shows colours and the user has not asked for none.
    package static var hasColor: Bool {
        guard isatty(STDERR_FILENO) == 1, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else {
            return false
        }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    /// Whether standard input is a terminal, at which somebody would have to type.
    package static var hasUserInput: Bool { isatty(STDIN_FILENO) == 1 }

    /// The columns that a page of text may use: those of the terminal, at most 100; 80 when there is none.
    package static var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col >= 40
        else { return 80 }
        return min(100, Int(size.ws_col))
    }

    /// - Returns: The number of the error that ended it; 0 when all was written.
    private static func writeAll(_ bytes: Span<UInt8>, to file: CInt) -> CInt {
        FileTree.reportFileSizeLimit()
        return bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while let start = rest.baseAddress, !rest.isEmpty {
                let count = write(file, start, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return errno }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return 0
        }
    }
}
