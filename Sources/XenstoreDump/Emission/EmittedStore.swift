import BlkifSchema
import Negotiating

/// A store that was made up: the directories of block devices, and what is around them.
package struct EmittedStore: Sendable {
    /// A directory with its nodes, in the order in which they are written.
    struct Directory: Sendable {
        var path: String
        /// Who may do what with it and all in it, as `n0,r3`.
        var permissions: String
        var nodes: [(name: String, value: String)]

        func value(_ name: String) -> String? { nodes.first { $0.name == name }?.value }

        mutating func set(_ name: String, _ value: String) {
            if let place = nodes.firstIndex(where: { $0.name == name }) {
                nodes[place].value = value
            } else {
                nodes.append((name, value))
            }
        }

        mutating func remove(_ names: String...) { nodes.removeAll { names.contains($0.name) } }
    }

    /// The two sides; nil for one that is gone.
    var backend: Directory?
    var frontend: Directory?
    /// What else there is of block devices.
    var others: [Directory] = []
    /// What there is of the domains themselves.
    var domains: [Directory] = []

    /// Whether all of it is shown, so that what is not there is nowhere.
    var isWhole = true

    mutating func set(_ known: KnownNode, _ value: String) {
        if known.reference.side == .backend {
            backend?.set(known.reference.name, value)
        } else {
            frontend?.set(known.reference.name, value)
        }
    }

    mutating func remove(_ known: KnownNode...) {
        for node in known.map(\.reference) {
            if node.side == .backend { backend?.remove(node.name) } else { frontend?.remove(node.name) }
        }
    }

    func value(_ known: KnownNode) -> String? {
        (known.reference.side == .backend ? backend : frontend)?.value(known.reference.name)
    }

    /// The directories of block devices, in the order in which they are made.
    var devices: [Directory] { others + [backend, frontend].compactMap(\.self) }

    /// All directories.
    var directories: [Directory] {
        // A directory below the root that is no domain's is what a listing of the whole store begins with.
        let root = isWhole ? [Directory(path: "/tool", permissions: "n0", nodes: [])] : []
        return root + domains + devices
    }
}
