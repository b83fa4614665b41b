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
    /// A word of a picture, and where it leads.
    typealias Name = (text: String, target: Target?, lifetime: Lifetime?)

    /// The names of nodes, those first that must be there.
    static func names(of nodes: [Node]) -> [Name] {
        (nodes.filter(\.isRequired) + nodes.filter { !$0.isRequired }).map {
            ($0.name, .name($0.reference.description), $0.lifetime)
        }
    }

    /// Names in a row, with a mark if there are more.
    ///
    /// - Parameter most: So many are shown.
    mutating func names(_ names: [Name], most: Int, x: Double, y: Double, width: Double) {
        var place = x
        for (index, name) in names.enumerated() {
            let room = Double(name.text.count) * Picture.letter
            // The last place is for the mark.
            guard index < most, place + room + 2 * Picture.letter <= x + width else {
                return text("…", x: place, y: y, style: "name")
            }
            text(name.text, x: place, y: y, style: "name", target: name.target, lifetime: name.lifetime)
            place += room + 1.5 * Picture.letter
        }
    }
}
