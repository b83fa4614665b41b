/// A version of C or C++ that a header must be fit for.
enum CStandard: String, CaseIterable, Sendable {
    case gnu89
    /// As Xen checks its public headers.
    case ansi
    case c99
    case c11
    case cpp17 = "c++17"

    var options: [String] {
        switch self {
        case .ansi: ["-x", "c", "-ansi", "-include", "stdint.h"]
        case .cpp17: ["-x", "c++", "-std=c++17"]
        default: ["-x", "c", "-std=\(rawValue)"]
        }
    }

    /// The name of the compiler for it.
    func program(of compiler: CCompiler) -> String {
        guard self == .cpp17 else { return compiler.rawValue }
        return compiler == .gcc ? "g++" : "clang++"
    }
}

/// A compiler that headers are put before.
enum CCompiler: String, CaseIterable, Sendable {
    case gcc
    case clang
}
