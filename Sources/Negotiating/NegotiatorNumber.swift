import BlkifSchema

extension Negotiator {
    /// A number that is offered, or used of what is offered.
    package struct Number: Sendable {
        /// The greatest; nil when it is not known.
        package var value: Int?
        /// What the schema says of it; nil where it says nothing.
        private let use: Use?
        /// Why it may not be so.
        private let doubt: String?
        /// What somebody has set.
        private var given: String?
        /// Whether that is what it has now.
        private(set) var isSet = false

        init(_ use: Use, _ doubt: String?) {
            value = use.limit
            self.use = use
            self.doubt = doubt
        }

        package init(_ value: Int? = nil) {
            self.value = value
            use = nil
            doubt = nil
        }

        /// The setting that changes it.
        var setting: String? { use?.setting }

        /// What a side can do with it.
        var capacity: ImplementationPairs.Capacity {
            ImplementationPairs.Capacity(most: value, least: use?.least, isBound: use?.bound != nil)
        }

        /// Sets it, as its setting or the node does.
        mutating func set(_ name: String, to number: Int) {
            let isSetting = name == use?.setting
            let least = isSetting ? use?.settingMinimum ?? 0 : 0
            let most = isSetting ? use?.settingMaximum ?? .max : .max
            let counted = number < least ? nil : min(number, most)
            isSet = counted != nil
            value = counted ?? use?.limit
            given =
                counted == number
                ? "\(name) is set"
                : "\(name) is \(number), which counts as \(counted.map { "\($0)" } ?? "not set")"
        }

        /// Why it is that number.
        var details: [String] {
            var note = (use?.note ?? "").utf8.filter { $0 != UInt8(ascii: "`") }
            if note.last == UInt8(ascii: ".") { note.removeLast() }
            let own = isSet ? [] : [note.isEmpty ? nil : String(decoding: note, as: UTF8.self), doubt]
            return ([given] + own + [use?.bound.map { "no more than \($0)" }]).compactMap { $0 }
        }
    }
}
