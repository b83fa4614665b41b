/// How a language makes identifiers of names: a table of its rules.
package struct IdentifierRules: Sendable {
    /// What an identifier is for; templates have a word for each.
    package enum Form: String, Sendable, CaseIterable {
        case type
        case constant
        /// A field or a function.
        case member
        /// A case of an enumeration.
        case option = "case"
        case variable
        case module
    }

    /// How the words of an identifier are joined.
    enum Style: Sendable {
        /// `directIoSafe`
        case lowerCamel
        /// `DirectIoSafe`
        case upperCamel
        /// `direct_io_safe`
        case lowerSnake
        /// `DIRECT_IO_SAFE`
        case upperSnake
        /// `Direct_io_safe`
        case capitalSnake

        var joinsWords: Bool { self == .lowerCamel || self == .upperCamel }
    }

    /// The style of each form; of a form that is absent, that of ``Form/member``.
    let styles: [Form: Style]
    /// What the language calls the integer types: `uint8`, `int16` and the like.
    var integers: [String: String] = [:]
    /// Words that are no identifiers.
    let reserved: Set<String>
    /// What stands around a reserved word, so that it becomes one.
    var quotes = (before: "", after: "_")
    /// What stands before an identifier that would begin with a digit.
    var beforeDigit = "_"
    /// Words that are written in capitals where words are joined.
    var initialisms: Set<String> = []
    /// Whether a low line stays between two digits where words are joined.
    var separatesDigits = true

    /// `direct-io-safe` as an identifier; varying parts are left out.
    package func identifier(_ name: String, as form: Form) -> String {
        if form == .type, let integer = integers[name] { return integer }
        let style = styles[form] ?? styles[.member] ?? .lowerSnake
        var result = ""
        for word in IdentifierRules.words(name) {
            if !result.isEmpty, !style.joinsWords || needsSeparator(result, word) { result += "_" }
            result += cased(word, style, isFirst: result.isEmpty)
        }
        if result.utf8.first.map({ $0 <= UInt8(ascii: "9") }) ?? true { result = beforeDigit + result }
        return reserved.contains(result) ? quotes.before + result + quotes.after : result
    }

    private func needsSeparator(_ result: String, _ word: String) -> Bool {
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        return separatesDigits && isDigit(result.utf8.last) && isDigit(word.utf8.first)
    }

    private func cased(_ word: String, _ style: Style, isFirst: Bool) -> String {
        switch style {
        case .lowerSnake: word
        case .upperSnake: word.uppercased()
        case .capitalSnake where !isFirst: word
        case .lowerCamel where isFirst: word
        case .lowerCamel, .upperCamel, .capitalSnake:
            initialisms.contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
        }
    }

    /// The words of a name in small letters, without `%u` and `%s`. A capital after a small letter begins one.
    private static func words(_ name: String) -> [String] {
        var words: [[UInt8]] = []
        var isInWord = false
        var wasSmall = false
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
            guard isCapital || isSmall || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
                if byte == UInt8(ascii: "%"), let kind = rest.first, "us".utf8.contains(kind) {
                    rest.removeFirst()
                }
                isInWord = false
                continue
            }
            if !isInWord || (isCapital && wasSmall) { words.append([]) }
            words[words.count - 1].append(isCapital ? byte | 0x20 : byte)
            isInWord = true
            wasSmall = isSmall
        }
        return words.map { String(decoding: $0, as: UTF8.self) }
    }
}
