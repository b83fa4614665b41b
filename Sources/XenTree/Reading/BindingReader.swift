import BlkifSchema

/// Reads the structure of a disk out of the files that the IDL gives for other languages.
enum BindingReader {
    /// The fields in Go by their names in the IDL, with the lines where they are; nil when there is no structure.
    static func goFields(_ lines: [Substring]) throws(NotFound) -> [String: Int]? {
        let starts = lines.indices.filter { lines[$0].hasPrefix("type DeviceDisk struct") }
        guard let start = try NotFound.only(starts, "type DeviceDisk", { $0 }) else { return nil }
        var result: [String: Int] = [:]
        for index in start + 1..<lines.count {
            if lines[index].hasPrefix("}") { break }
            guard !lines[index].hasPrefix("type ") else {
                throw NotFound(what: "end of the type DeviceDisk", lines: [start])
            }
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
    static func ocamlFields(_ lines: [Substring]) throws(NotFound) -> [String: Int]? {
        let starts = lines.indices.filter { lines[$0].hasPrefix("module Device_disk") }
        guard let start = try NotFound.only(starts, "module Device_disk", { $0 }) else { return nil }
        var result: [String: Int] = [:]
        for index in start + 1..<lines.count {
            if lines[index].trimmed.hasPrefix("}") { break }
            let words = lines[index].trimmed.split(separator: ":", maxSplits: 1)
            if words.count == 2 { result[String(words[0].trimmed)] = index }
        }
        return result
    }
}
