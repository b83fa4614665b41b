/// A case of `check-xl-disk-parse`.
struct CheckCase: Sendable {
    /// The parts of the specifications, without values: `vdev`, `cdrom`.
    let words: Set<String>
    /// A line, from 0.
    let line: Int
}

/// Reads `check-xl-disk-parse`.
enum CheckReader {
    static func cases(_ text: TreeText) -> [CheckCase] {
        text.code.indices.compactMap { index in
            let line = text.code[index]
            guard line.hasPrefix("one "), !line.contains("()") else { return nil }
            let parts = line.dropFirst("one ".count).split { " ,\"'\t".contains($0) }.dropFirst()
            let words = parts.flatMap { part in
                let name = String(part.prefix { $0 != "=" })
                return part.contains("=") ? [name, String(part)] : [name]
            }
            return CheckCase(words: Set(words), line: index)
        }
    }
}
