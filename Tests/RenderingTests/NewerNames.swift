import BlkifSchema

/// The names that a release does not have yet.
struct NewerNames {
    /// Those that can only be names: with a hyphen, an underscore, a varying part or a capital letter.
    let unmistakable: Set<String>
    /// Those that are also English words, such as `script`.
    let plain: Set<String>

    /// - Parameters:
    ///   - schema: The schema of all releases.
    ///   - carried: What a profile has beyond its release.
    init(_ schema: BlkifSchema, after release: Release, carried: [Profile.Carried] = []) {
        let index = NameIndex(schema.content)
        var since: [String: [Release?]] = [:]
        for name in index.names { since[name] = index[name].map(\.since) }
        for structure in schema.structures {
            for field in structure.fields {
                since[field.name, default: []].append(field.lifetime.since ?? structure.lifetime.since)
            }
        }
        let exempt = NewerNames.names(of: carried, in: schema)
        let newer = since.filter { name, releases in
            !exempt.contains(name) && releases.allSatisfy { $0.map { release < $0 } ?? false }
        }
        unmistakable = Set(newer.keys.filter(NewerNames.isUnmistakable))
        plain = Set(newer.keys).subtracting(unmistakable)
    }

    private static func isUnmistakable(_ name: String) -> Bool {
        name.contains { "-_%".contains($0) || $0.isUppercase }
    }

    /// The names that come with the parameters of a profile.
    private static func names(of carried: [Profile.Carried], in schema: BlkifSchema) -> Set<String> {
        let names = Set(carried.map(\.parameter))
        var result: Set<String> = []
        for parameter in schema.diskParameters where names.contains(parameter.name) {
            let writes = parameter.writes + (parameter.libxl?.overlay?.writes ?? [])
            result.formUnion(parameter.keywords)
            result.formUnion(writes.flatMap { [$0.node.name, $0.node.description] })
            let have = parameter.libxl?.overlay?.have ?? ""
            result.formUnion([have, have + "_MAGIC", have + "_MASK"])
        }
        return result
    }
}

/// The words of a text: names with their hyphens and underscores, and of a path also what is below each folder.
enum Words {
    static func of(_ text: String) -> Set<String> {
        var result: Set<String> = []
        var word: [UInt8] = []
        func finish() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            word.removeAll(keepingCapacity: true)
            guard result.insert(text).inserted, text.contains("/") else { return }
            let parts = text.split(separator: "/")
            for start in parts.indices { result.insert(parts[start...].joined(separator: "/")) }
        }
        for byte in text.utf8 {
            if isWord(byte) { word.append(byte) } else { finish() }
        }
        finish()
        return result
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
