/// What is known of a device while its specification is read, and what was found on the way.
///
/// A state can be used again and again, so that reading many specifications allocates nothing.
package struct DiskState: Sendable {
    /// The values of the device, by the number of the field.
    package internal(set) var values: [DiskValue]
    /// What set them, in the order of the text.
    package internal(set) var assignments: [DiskAssignment] = []
    /// What is wrong.
    package internal(set) var problems: [DiskProblem] = []
    /// The flags that a backport carries in spare values of a field, a bit for each.
    var overlays: UInt32 = 0
    var hasAccess = false
    var hasPrefix = false
    let keepsAssignments: Bool

    init(fields: Int, keepingAssignments: Bool) {
        keepsAssignments = keepingAssignments
        values = [DiskValue](repeating: .unset, count: fields)
    }

    mutating func reset() {
        var fields = values.mutableSpan
        for index in fields.indices { fields[index] = .unset }
        if !assignments.isEmpty { assignments.removeAll(keepingCapacity: true) }
        if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
        overlays = 0
        hasAccess = false
        hasPrefix = false
    }
}

/// That a part of a specification set a field.
package struct DiskAssignment: Sendable, Hashable {
    /// How the part is written.
    package enum Form: Sendable, Hashable {
        /// By its place.
        case place
        /// As `name=value`.
        case name
        /// As a word alone.
        case flag
        /// As a prefix of the old syntax.
        case prefix
        /// As a device type after the virtual device and a colon.
        case deviceType

        /// Whether it is no form of the old syntax.
        var isModern: Bool { self == .place || self == .name || self == .flag }
    }

    /// The number of the parameter; nil for a device type of the old syntax.
    package let parameter: Int?
    /// The number of the field; nil for a prefix that sets none.
    package let field: Int?
    /// How it is written.
    package let form: Form
    /// The bytes of the value, or of the whole part when it has none.
    package let text: DiskText
    /// What it stored.
    package let value: DiskValue
}

/// Something that is wrong with a specification, at a place of it.
package struct DiskProblem: Sendable, Hashable {
    /// The kinds of problems for which Xen refuses a specification.
    package enum Kind: Sendable, Hashable {
        /// `name=` with a name that is no parameter.
        case unknownParameter
        /// A value that a parameter, by its number, does not have.
        case unknownValue(Int)
        /// A second value for a field that may have one only.
        case respecified(field: Int)
        /// A word with a colon that is no prefix.
        case unknownPrefix
        /// A device type of the old syntax that does not exist.
        case unknownDeviceType
        /// More parameters without a name than there are places.
        case tooManyPlaces
        /// An equals sign where no name stands before it.
        case badSyntax
        /// There is no virtual device, but perhaps a target.
        case missingVdev
        /// There is no target, and the device is no drive that may be empty.
        case missingTarget
    }

    /// What is wrong.
    package let kind: Kind
    /// Where.
    package let text: DiskText
}
