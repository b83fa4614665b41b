import BlkifKeys
import FileTree
import SystemPackage
import TestSupport

/// The program `Programs/ring.c`, which uses the ring macros of Xen's installed headers, built for one ABI.
struct RingProgram {
    /// An ABI for which programs run on this machine, and the compiler's option for it.
    struct Build: Sendable, CustomStringConvertible {
        let abi: WireABI
        let option: String

        var description: String { abi.name.description }

        #if arch(x86_64)
            static let all = [Build(abi: .x86_64, option: "-m64"), Build(abi: .x86_32, option: "-m32")]
        #else
            static let all = [Build(abi: .arm, option: "-std=gnu11")]
        #endif
    }

    /// The program failed.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let folder: TemporaryFolder
    private let program: Tool

    init(_ build: Build) throws {
        folder = try TemporaryFolder()
        let source = PackageRoot.path.appending("Tests/PeerTests/Programs/ring.c").string
        let path = folder.path.appending("ring").string
        let compiled = try Tool("gcc", package: "gcc gcc-multilib libxen-dev").run([
            "-std=gnu11", build.option, "-Wall", "-Wextra", "-Wno-sign-compare", "-Werror", "-O1", "-o", path,
            source,
        ])
        guard compiled.status == 0 else {
            throw Failure(description: "\(compiled.text)\napt-get install gcc-multilib libxen-dev")
        }
        program = Tool(path, package: "gcc")
    }

    func remove() {
        folder.remove()
    }

    /// A ring on which both sides have worked, and what it holds.
    func write(seed: Int, pages: Int) throws -> (bytes: [UInt8], lines: [String]) {
        let file = folder.path.appending("written")
        let output = try run(["write", String(seed), String(pages), file.string])
        return (try FileTree.readFile(file), output)
    }

    /// What the program finds in a ring.
    func read(_ bytes: [UInt8]) throws -> [String] {
        try folder.write(bytes, to: "given")
        let pages = String(bytes.count / RingLayout.pageSize)
        return try run(["read", pages, folder.path.appending("given").string])
    }

    private func run(_ arguments: [String]) throws -> [String] {
        let output = try program.run(arguments)
        guard output.status == 0 else { throw Failure(description: "ring: status \(output.status)") }
        return output.text.split(separator: "\n").map(String.init)
    }
}
