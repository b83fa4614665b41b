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
