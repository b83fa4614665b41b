/// The live store as the text that `xenstore-ls -fp` would print of it.
struct LiveStore {
    private let connection: XenstoreConnection
    /// Where to begin: the root, or, in a domain that may not list it, what is its own.
    let roots: [String]

    init(_ connection: XenstoreConnection) throws(XenstoreConnection.Problem) {
        self.connection = connection
        do {
            _ = try connection.list("/")
            roots = ["/"]
        } catch .refused {
            roots = ["name", "domid", "device", "backend", "error", "libxl"]
        }
    }

    /// A line for each node, without what went away or may not be read meanwhile.
    func text() throws(XenstoreConnection.Problem) -> [UInt8] {
        var text: [UInt8] = []
        for root in roots {
            if root == "/" {
                for name in try names("/") { try append("/" + name, to: &text) }
            } else {
                try append(root, to: &text)
            }
        }
        return text
    }

    private func append(_ path: String, to text: inout [UInt8]) throws(XenstoreConnection.Problem) {
        let value: [UInt8]?
        do {
            value = try connection.read(path)
        } catch .refused(let reason) {
            if reason == "ENOENT" { return }
            value = nil
        }
        text += path.utf8
        if let value {
            text += " = \"".utf8
            for byte in value { LiveStore.append(byte, to: &text) }
            text.append(UInt8(ascii: "\""))
            do {
                text += "  (\(try connection.permissions(path)))".utf8
            } catch .refused {}
        } else {
            text.append(UInt8(ascii: ":"))
        }
        text.append(UInt8(ascii: "\n"))
        for name in try names(path) { try append(path + "/" + name, to: &text) }
    }

    private func names(_ path: String) throws(XenstoreConnection.Problem) -> [String] {
        do {
            return try connection.list(path)
        } catch .refused {
            return []
        }
    }

    /// A byte of a value, with the escapes that `xenstore-ls` uses.
    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\\"): text += "\\\\".utf8
        case 0x09: text += "\\t".utf8
        case 0x0a: text += "\\n".utf8
        case 0x0d: text += "\\r".utf8
        case 0x20...0x7e: text.append(byte)
        default:
            let digits = String(byte, radix: 8)
            text += ("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8
        }
    }
}
