import BlkifSchema

/// Identifiers of Swift for names of the protocol.
enum SwiftNames {
    private static let keywords: Set<String> = [
        "associatedtype", "class", "default", "deinit", "enum", "extension", "func", "import", "init",
        "inout", "let",
        "operator", "protocol", "static", "struct", "subscript", "switch", "typealias", "var", "where",
        "while",
        "break", "case", "continue", "defer", "do", "else", "for", "guard", "if", "in", "repeat", "return",
        "throw",
        "as", "catch", "false", "is", "nil", "rethrows", "self", "super", "true", "try", "Type", "Self",
        "internal",
        "public", "private",
    ]

    /// `direct-io-safe` as `directIoSafe`; varying parts are left out.
    static func identifier(_ name: some StringProtocol) -> String {
        var result: [UInt8] = []
        var beginsWord = false
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                result.append(beginsWord ? byte & ~0x20 : byte | 0x20)
                beginsWord = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.append(byte)
                beginsWord = false
            default:
                if byte == UInt8(ascii: "%"), let kind = rest.first, "us".utf8.contains(kind) {
                    rest.removeFirst()
                }
                beginsWord = !result.isEmpty
            }
        }
        if result.first.map({ $0 <= UInt8(ascii: "9") }) ?? true { result.insert(UInt8(ascii: "_"), at: 0) }
        let identifier = String(decoding: result, as: UTF8.self)
        return keywords.contains(identifier) ? "`\(identifier)`" : identifier
    }

    /// `BLKIF_OP_WRITE_BARRIER` as `writeBarrier`, without what all of a group begin with.
    static func identifier(_ macro: String, dropping prefix: String) -> String {
        identifier(macro.hasPrefix(prefix) ? macro.dropFirst(prefix.count) : macro[...])
    }

    /// `request_segment` as `RequestSegment`.
    static func typeName(_ name: String) -> String {
        let name = identifier(name)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The parameters of the function for an indexed name: `(queue: UInt32)`.
    static func parameters(_ name: String) -> [(label: String, type: String)] {
        let labels = ["index", "inner", "third"]
        var found: [(String, String)] = []
        var rest = name[...]
        while let percent = rest.firstIndex(of: "%") {
            let kind = rest[percent...].dropFirst().first
            let label = found.count < labels.count ? labels[found.count] : "part\(found.count)"
            found.append((label, kind == "s" ? "String" : "UInt32"))
            rest = rest[percent...].dropFirst(2)
        }
        return found
    }

    /// An indexed name, cut at its varying parts.
    static func parts(_ name: String) -> [NamePartContext] {
        var result: [NamePartContext] = []
        var rest = name[...]
        for parameter in parameters(name) {
            guard let percent = rest.firstIndex(of: "%") else { break }
            if percent > rest.startIndex { result.append(NamePartContext(text: String(rest[..<percent]))) }
            result.append(NamePartContext(parameter: parameter.label))
            rest = rest[percent...].dropFirst(2)
        }
        if !rest.isEmpty { result.append(NamePartContext(text: String(rest))) }
        return result
    }
}

/// A fixed or varying part of an indexed name.
struct NamePartContext: ContextObject {
    var text: String?
    var parameter: String?

    static let table = ContextTable<Self>(
        "name part",
        [
            .text("text", "the text of a fixed part") { $0.text },
            .text("parameter", "the parameter that gives a varying part") { $0.parameter },
        ])
}
