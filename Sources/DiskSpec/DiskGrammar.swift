package import BlkifSchema
import Diagnostics

/// What the parser of disk specifications knows, in tables made from a schema: adding a parameter, flag, value or
/// prefix to the schema is enough to have it parsed.
///
/// The rules themselves are those of the lexer in Xen's `tools/libs/util/libxlu_disk_l.l` and of `xlu_disk_parse`
/// in `libxlu_disk.c`; from Xen 4.2 to master they differ in their tables only.
package final class DiskGrammar: Sendable {
    /// What `name=value` does.
    enum Action: Sendable {
        /// Stores the text, once.
        case text
        /// Stores the text up to the end of the line, once.
        case rest
        /// Stores what a listed value means.
        case values
        /// Stores the number that the text is, if it is one of those that the parameter takes.
        case integer
        /// Stores the number with which the text begins.
        case number
    }

    /// A parameter that is written `name=value`.
    struct Keyword: Sendable, BitwiseCopyable {
        let parameter: Int
        let field: Int
        let action: Action
        /// The numbers of its values.
        var firstValue = 0
        var lastValue = -1
        /// What an empty value stores; ``DiskValue/unset`` when it is refused.
        var empty = DiskValue.unset
    }

    /// A word that stands alone, with what it stores. Its text may have an equals sign, if it is a word for
    /// the lexer.
    struct Flag: Sendable, BitwiseCopyable {
        let parameter: Int
        let field: Int
        let value: DiskValue
        /// The overlay that it sets or clears in place of the field, in a backport; -1 for none.
        var overlay = -1
    }

    /// A flag that a backport carries in spare values of a field.
    struct CarriedFlag: Sendable {
        let parameter: Int
        let field: Int
        let overlay: Overlay
    }

    /// A prefix of the old syntax, without its colon.
    struct Prefix: Sendable, BitwiseCopyable {
        let parameter: Int
        /// What it stores; -1 when it only changes the syntax.
        let field: Int
        let value: DiskValue
    }

    /// The parameters that have a place, by what the parser does at it.
    struct Places: Sendable {
        /// The field of the first, the target.
        let target: Int
        /// The field of the second, the format, and the number that an empty drive gets there.
        let format: Int
        let emptyFormat: Int
        /// The field of the third, the virtual device, and the field that its device type sets.
        let vdev: Int
        let deviceType: Int
        /// The field of the fourth, the access mode.
        let access: Int
    }

    /// The parameters of the schema, by the numbers that the tables use.
    package let parameters: [DiskParameter]
    /// The integers that each of them takes; nil for what takes none.
    let integers: [TakenIntegers?]
    /// The fields of the device, in libxl's order.
    package let fields: [DiskField]
    /// The names of the fields as JSON has them, see ``Swift/Array/jsonKey(_:)``.
    let jsonKeys: [[UInt8]]
    /// Those that libxl's code asks for.
    let known: DeviceFields
    /// The enumerations of libxl.
    package let enumerations: [DiskChoices]
    let constants: [[UInt8]]
    let keywords: WordTable<Keyword>
    let flags: WordTable<Flag>
    /// Words with an equals sign in them.
    let exact: WordList<Flag>
    /// The values of all keywords.
    let values: WordList<DiskValue>
    let prefixes: WordTable<Prefix>
    let overlays: [CarriedFlag]
    let places: Places
    /// The parameters that have a place, in their order.
    let placeKeywords: [Keyword]
    /// The parameter whose values are the device types.
    let deviceTypes: Keyword
    /// The format of a device for which none is given.
    let plainFormat: DiskValue
    /// The field that says that the medium can be removed.
    let removable: Int

    /// Makes the tables.
    ///
    /// - Throws: A text that says what the schema lacks: a positional parameter, or a field that it refers to.
    package init(_ schema: BlkifSchema) throws(DiskGrammarProblem) {
        var builder = try DiskGrammarBuilder(schema)
        try builder.addParameters()
        parameters = schema.content.diskParameters
        integers = parameters.map(schema.content.integers)
        fields = builder.fields
        jsonKeys = fields.map { [UInt8].jsonKey($0.name) }
        known = DeviceFields(fields)
        enumerations = builder.enumerations
        constants = builder.constants
        keywords = WordTable(builder.keywords)
        flags = WordTable(builder.flags)
        exact = builder.exact
        values = builder.values
        prefixes = WordTable(builder.prefixes)
        overlays = builder.overlays
        places = try builder.places()
        placeKeywords = try builder.placeKeywords()
        deviceTypes = try builder.deviceTypes()
        plainFormat = try builder.plainFormat()
        removable = try builder.field("removable")
    }

    /// The numbers of a keyword's values.
    func values(of keyword: Keyword) -> ClosedRange<Int>? {
        keyword.lastValue >= keyword.firstValue ? keyword.firstValue...keyword.lastValue : nil
    }

    /// The number of a field by its name.
    package func field(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// A schema from which no parser can be made.
package struct DiskGrammarProblem: Error, Sendable {
    /// What it lacks.
    package let message: String
}
