import BlkifSchema

/// Reads the structure of a disk out of the files that the IDL gives for other languages.
enum BindingReader {
    /// The fields in Go by their names in the IDL, with the lines where they are; nil when there is no structure.
    static func goFields(_ lines: [Substring]) -> [String: Int]? {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("type DeviceDisk struct") }) else {
            return nil
        }
        var result: [String: Int] = [:]
        for index in start + 1..<lines.count {
            if lines[index].hasPrefix("}") { break }
            let words = lines[index].split { $0 == " " || $0 == "\t" }
            if let name = words.first { result[snakeCase(name)] = index }
        }
        return result
    }

    /// `DirectIoSafe` is `direct_io_safe`.
    private static func snakeCase(_ name: Substring) -> String {
        var result = ""
        for character in name {
            if character.isUppercase, !result.isEmpty { result += "_" }
            result += character.lowercased()
        }
        return result
    }

    /// The same in OCaml.
    static func ocamlFields(_ lines: [Substring]) -> [String: Int]? {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("module Device_disk") }) else { return nil }
        var result: [String: Int] = [:]
        for index in start + 1..<lines.count {
            if lines[index].trimmed.hasPrefix("}") { break }
            let words = lines[index].trimmed.split(separator: ":", maxSplits: 1)
            if words.count == 2 { result[String(words[0].trimmed)] = index }
        }
        return result
    }
}
