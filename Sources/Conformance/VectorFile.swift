package import BlkifSchema
import Diagnostics

/// The files of conformance vectors: what a driver or a checker of the protocol reads, with what it should make of it.
package enum VectorFile: String, Sendable, CaseIterable {
    /// Values of nodes.
    case nodes
    /// Requests, responses and rings, with their bytes.
    case ring
    /// Whole stores.
    case stores

    /// The version of their form; a change that breaks readers increases it.
    package static let format = 1

    /// The file.
    ///
    /// - Parameter mark: What it was made from.
    package func bytes(_ schema: BlkifSchema, mark: String) -> [UInt8] {
        switch self {
        case .nodes: return file(mark, [("nodes", NodeVectors(schema).all)])
        case .ring:
            let ring = RingVectors(schema)
            return file(mark, [("entries", ring.entries), ("counters", ring.counters)])
        case .stores: return file(mark, [("stores", StoreVectors(schema).all)])
        }
    }

    /// An object with lists, of which each element has a line of its own.
    private func file(_ mark: String, _ lists: [(name: String, vectors: [JSONValue])]) -> [UInt8] {
        var text: [UInt8] = []
        func add(_ literal: String) { text.append(contentsOf: literal.utf8) }
        add("{\n\"$comment\": ")
        JSONValue.string(mark).append(to: &text)
        add(",\n\"format\": \(VectorFile.format)")
        for list in lists {
            add(",\n\"\(list.name)\": [")
            for (place, vector) in list.vectors.enumerated() {
                add(place == 0 ? "\n" : ",\n")
                vector.append(to: &text)
            }
            add("\n]")
        }
        add("\n}\n")
        return text
    }
}
