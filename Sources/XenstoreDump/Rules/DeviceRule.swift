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

    /// Finds what is wrong with a device, causes first.
    static func check(_ device: Device, _ list: inout FindingList) {
        list.removeAll()
        for rule in all { rule.check(device, &list) }
        list.sort()
    }
}
