import BlkifSchema

extension Node {
    /// Whether it is of the protocol itself and in use, and not only of a toolstack, a script or a vendor.
    var isOfProtocol: Bool {
        switch nodeClass {
        case nil, .protocol, .xenbus: lifetime.removed == nil && lifetime.deprecated == nil
        case .toolstack, .hotplug, .vendor: false
        }
    }
}
