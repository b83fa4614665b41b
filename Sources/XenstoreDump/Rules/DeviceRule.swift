/// A thing that can be wrong with a device.
protocol DeviceRule: Sendable {
    static func check(_ device: Device, _ list: inout FindingList)
}

/// All rules about one device.
enum DeviceRules {
    static let all: [any DeviceRule.Type] = [
        ValueRule.self, RequiredRule.self, LinkRule.self, RingRule.self, StorageRule.self, AccessRule.self,
        SizeRule.self,
        StateRule.self,
    ]

    /// Adds what is wrong with a device to an empty list, causes first.
    static func check(_ device: Device, _ list: inout FindingList) {
        for rule in all { rule.check(device, &list) }
        list.sort()
    }
}
