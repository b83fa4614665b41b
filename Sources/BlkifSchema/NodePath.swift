/// The full path of a node of a block device in xenstore. Source: `tools/libs/light/libxl_device.c`, Xen 4.2 to master.
package struct NodePath: Sendable, Hashable {
    /// The side whose directory it is in.
    package let side: Side
    /// The domain whose directory it is in.
    package let domain: String
    /// The domain of the frontend.
    package let frontendDomain: String
    /// The number of the virtual device.
    package let device: String
    /// The path below the directory of that side; empty for the directory itself.
    package let name: String

    /// Reads `/local/domain/N/device/vbd/DEVID/NAME` or `/local/domain/N/backend/KIND/N/DEVID/NAME`.
    package init?(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 4, parts[0].isEmpty, parts[1...2] == ["local", "domain"],
            NodePath.isNumber(parts[3])
        else { return nil }
        domain = parts[3]
        let start: Int
        switch parts[4] {
        case "device" where parts.count > 6 && parts[5] == "vbd":
            (side, frontendDomain, device, start) = (.frontend, domain, parts[6], 7)
        case "backend" where parts.count > 7 && NodePath.isNumber(parts[6]):
            (side, frontendDomain, device, start) = (.backend, parts[6], parts[7], 8)
        default: return nil
        }
        let rest = parts[start...]
        guard NodePath.isNumber(device), !rest.contains("") else { return nil }
        name = rest.joined(separator: "/")
    }

    /// A name as the schema has it: `ring-ref3` as `ring-ref%u`; nil when there is no number in it.
    package static func pattern(of name: String) -> String? {
        var result = ""
        var isInNumber = false
        for character in name {
            if character.isNumber, character.isASCII {
                if !isInNumber { result += "%u" }
                isInNumber = true
            } else {
                result.append(character)
                isInNumber = false
            }
        }
        return result == name ? nil : result
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
