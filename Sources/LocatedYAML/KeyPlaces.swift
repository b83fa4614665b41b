/// The keys of a mapping so far. So few are compared one by one that most mappings need no table.
struct KeyPlaces {
    private static let few = 16
    private var keys: [String] = []
    private var table: [String: Int] = [:]

    /// Adds a key.
    ///
    /// - Returns: The place of the first key with the same text among all; nil when there is none.
    mutating func add(_ key: String) -> Int? {
        defer { keys.append(key) }
        guard keys.count >= KeyPlaces.few else { return keys.firstIndex(of: key) }
        if table.isEmpty { table = Dictionary(zip(keys, keys.indices)) { first, _ in first } }
        if let first = table[key] { return first }
        table[key] = keys.count
        return nil
    }
}
