import Diagnostics
import Dispatch
import FileTree
import Rendering
import Synchronization

/// The list of files that a run made, with a fingerprint of each, so that the next run replaces and removes these, and no
/// other file.
///
/// Lines of two lists can be mixed, as a merge does: a file with several fingerprints is known by each.
struct OutputRecord {
    private static let mark = "# Made by gen-docs; "
    private static let heading = mark + "used to remove what is no longer made. Do not edit.\n"

    private(set) var fingerprints: [String: Set<String>] = [:]
    /// The places of the paths in a list that was read.
    private var places: [String: SourceLocation] = [:]

    init(_ files: [OutputFile]) {
        let made = Mutex<[String: Set<String>]>([:])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let fingerprint = OutputRecord.fingerprint(files[index].bytes)
            made.withLock { $0[files[index].path] = [fingerprint] }
        }
        fingerprints = made.withLock { $0 }
    }

    /// Reads a list; lines that are none are passed over.
    init(parsing bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard parts.count == 2, parts[0].count == 16,
                UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16) != nil
            else { continue }
            let path = String(decoding: parts[1], as: UTF8.self)
            fingerprints[path, default: []].insert(String(decoding: parts[0], as: UTF8.self))
            places[path] = SourceLocation(
                file: OutputPlan.recordPath, line: index + 1, column: 18, length: path.unicodeScalars.count)
        }
    }

    /// Whether a file is such a list.
    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark.utf8) }

    /// Whether a run left a file with this content.
    func knows(_ path: String, _ bytes: [UInt8]) -> Bool {
        fingerprints[path]?.contains(OutputRecord.fingerprint(bytes)) ?? false
    }

    /// The list with what another one says of the files that it does not have.
    func adding(_ other: OutputRecord) -> OutputRecord {
        var result = self
        result.fingerprints.merge(other.fingerprints) { mine, _ in mine }
        return result
    }

    /// The list with everything that another one says.
    func merging(_ other: OutputRecord) -> OutputRecord {
        var result = self
        result.fingerprints.merge(other.fingerprints) { $0.union($1) }
        return result
    }

    /// The list without files that no run can have made.
    func filtered(_ isPossible: (String) -> Bool) -> OutputRecord {
        var result = self
        result.fingerprints = fingerprints.filter { isPossible($0.key) }
        return result
    }

    /// Where a list that was read names a file.
    func place(of path: String) -> SourceLocation? { places[path] }

    var file: OutputFile {
        let lines = fingerprints.sorted { $0.key < $1.key }
            .flatMap { path, known in known.sorted().map { "\($0) \(path)\n" } }
        return OutputFile(
            path: OutputPlan.recordPath, bytes: Array((OutputRecord.heading + lines.joined()).utf8))
    }

    /// FNV-1a of 64 bits: tells an untouched file from an edited one.
    static func fingerprint(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        bytes.withUnsafeBytes { bytes in
            for byte in bytes {
                hash ^= UInt64(byte)
                hash &*= 0x0000_0100_0000_01b3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
