import BlkifSchema

extension Node {
    /// Whether its name has parts that vary.
    var isIndexed: Bool { name.utf8.contains(UInt8(ascii: "%")) }

    /// Whether it is of the protocol itself and in use, and not only of a toolstack, a script or a vendor.
    var isOfProtocol: Bool {
        switch nodeClass {
        case nil, .protocol, .xenbus: lifetime.removed == nil && lifetime.deprecated == nil
        case .toolstack, .hotplug, .vendor: false
        }
    }
}

extension Picture {
    /// The names of nodes in a row, those that must be there first, with a mark if there are more.
    ///
    /// - Parameter most: So many are shown.
    mutating func nodes(_ nodes: [Node], most: Int, x: Double, y: Double, width: Double) {
        let sorted = nodes.filter(\.isRequired) + nodes.filter { !$0.isRequired }
        var place = x
        for (index, node) in sorted.enumerated() {
            let room = Double(node.name.count) * Picture.letter
            // The last place is for the mark.
            guard index < most, place + room + 2 * Picture.letter <= x + width else {
                return text("…", x: place, y: y, style: "name")
            }
            text(node.name, x: place, y: y, style: "name", target: .name(node.reference.description))
            place += room + 1.5 * Picture.letter
        }
    }
}
