import FileTree
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A folder with an output root in it and room for what must not be touched.
struct Scratch {
    let folder: TemporaryFolder

    var path: FilePath { folder.path }
    var output: FilePath { path.appending("output") }

    static func use(_ body: (Scratch) throws -> Void) throws {
        let scratch = Scratch(folder: try TemporaryFolder())
        defer { scratch.folder.remove() }
        try body(scratch)
    }

    /// All files that are not hidden.
    func names() throws -> [String] { try FileTree.paths(path) }

    func read(_ name: String) throws -> String { try folder.read(name) }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

    func writeOutside(_ name: String) throws { try folder.write(name, to: "outside/\(name)") }

    func link(_ target: String, at name: String) throws {
        guard symlink(target, path.appending(name).string) == 0 else { throw Errno(rawValue: errno) }
    }

    func pipe(at name: String) throws {
        guard mkfifo(path.appending(name).string, 0o600) == 0 else { throw Errno(rawValue: errno) }
    }

    func resize(_ name: String, to size: Int) throws {
        guard truncate(path.appending(name).string, size) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Takes the permission to write from a folder. For the superuser, who needs none, it does not work.
    func forbidWriting(_ name: String) throws -> Bool {
        guard chmod(path.appending(name).string, 0o555) == 0 else { throw Errno(rawValue: errno) }
        return geteuid() != 0
    }

    /// The names in a folder, hidden ones as well.
    static func everything(in folder: FilePath) throws -> [String] {
        guard let handle = opendir(folder.string) else { throw Errno(rawValue: errno) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// Names as the temporary files have them.
    static let temporaryNames = [".blkif-0123456789abcdef.tmp", ".blkif-00000000ffffffff.tmp"]

    /// Expects that the place cannot be written, as opposed to a failing device.
    static func expectRefusal(
        _ body: () throws -> Void, at place: Testing.SourceLocation = #_sourceLocation
    ) {
        do {
            try body()
            Issue.record("not refused", sourceLocation: place)
        } catch let problem as FileProblem {
            #expect(problem.isCreation, "\(problem.reason)", sourceLocation: place)
        } catch {
            Issue.record(error, sourceLocation: place)
        }
    }
}
