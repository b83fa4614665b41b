package import BlkifSchema

/// The devices that somebody wants to see.
package struct DeviceFilter {
    private let number: UInt32?
    private let domain: String?

    /// - Parameters:
    ///   - device: The number or name of a device; nil for all.
    ///   - domain: The number or name of a guest; nil for all.
    package init(device: String?, domain: String?, _ schema: BlkifSchema) throws(DeviceNameProblem) {
        self.domain = domain
        guard let device else {
            number = nil
            return
        }
        number = UInt32(truncatingIfNeeded: try DeviceNames(schema.deviceNumbers).reference(device).number)
    }

    /// Whether only some devices are wanted, so that it is a mistake when there is none.
    package var isNarrow: Bool { number != nil || domain != nil }

    package func contains(_ device: Device) -> Bool {
        if let number, device.number != number { return false }
        guard let domain else { return true }
        return domain == String(device.domain) || device.domains[Int(device.domain)]?.name == domain
    }
}
