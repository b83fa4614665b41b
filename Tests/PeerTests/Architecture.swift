/// An architecture for which headers are compiled.
enum Architecture: String, CaseIterable, Sendable {
    case i386
    case x86_64
    case arm
    case aarch64
    case riscv64

    /// The architectures that the headers of 4.17 know.
    static let ofXen417: [Architecture] = [.i386, .x86_64, .arm, .aarch64]

    /// Compiles for it with clang, which needs no libraries of the architecture for that.
    var clangOptions: [String] {
        let system = self == .arm ? "linux-gnueabihf" : "linux-gnu"
        return ["--target=\(rawValue)-\(system)", "-ffreestanding"]
    }

    /// Whether `io/protocols.h` has a name for its ABI; on others it is an error to include that header.
    var isKnownToProtocols: Bool { self != .riscv64 }
}
