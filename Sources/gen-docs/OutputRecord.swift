import Dispatch
import Rendering
import Synchronization

/// The list of files that a run made, with a fingerprint of each, so that the next run removes those that are
/// no longer made, and no other file.
struct OutputRecord {
    private static let heading = "# Made by gen-docs; used to remove what is no longer made. Do not edit.\n"

    private(set) var fingerprints: [String: String] = [:]

    init(_ files: [OutputFile]) {
        let made = Mutex<[String: String]>([:])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let fingerprint = OutputRecord.fingerprint(files[index].bytes)
            made.withLock { $0[files[index].path] = fingerprint }
        }
        fingerprints = made.withLock { $0 }
    }

    /// Reads a list; lines that are none are passed over.
    init(parsing bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fingerprints[String(parts[1])] = String(parts[0])
        }
    }

    /// The list with the entries of another one for the files that it does not have.
    func adding(_ other: OutputRecord) -> OutputRecord {
        var result = self
        result.fingerprints.merge(other.fingerprints) { mine, _ in mine }
        return result
    }

    var file: OutputFile {
        let lines = fingerprints.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
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
