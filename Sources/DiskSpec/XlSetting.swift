import Diagnostics

/// One assignment of a configuration.
struct XlSetting: Sendable {
    /// An element of a list.
    enum Element: Sendable {
        case text(XlString)
        /// A list within the list.
        case list(SourceLocation)
    }

    let name: [UInt8]
    /// Where the name stands.
    let location: SourceLocation
    /// Whether it adds to what the name had before.
    let isAddition: Bool
    let value: Value

    /// What is assigned.
    struct Value: Sendable {
        let isList: Bool
        let location: SourceLocation
        /// The elements of the list; of other settings than `disk`, nobody needs them.
        let elements: [Element]
    }
}
