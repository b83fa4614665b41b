import Synchronization

/// What kind of value a name of the render context stands for.
package indirect enum ContextShape: Sendable {
    /// A text of one line; it may be absent.
    case text
    /// Yes or no; for sections only.
    case flag
    /// CommonMark, written in the output's notation and wrapped to its width; it may be absent.
    case prose
    /// Lines that are kept as they are; they may be absent.
    case literal
    /// A picture that becomes a part of a page in HTML; it may be absent.
    case picture
    /// A list of texts; the current one is `.`.
    case texts
    /// A list of CommonMark texts; the current one is `.`.
    case proses
    /// An object; it may be absent.
    case object(LazyShape)
    /// A list of objects.
    case list(LazyShape)

    /// The word for it in the description of the context.
    package var word: String {
        switch self {
        case .text: "text"
        case .flag: "flag"
        case .prose: "prose"
        case .literal: "literal"
        case .picture: "picture"
        case .texts: "list of text"
        case .proses: "list of prose"
        case .object(let shape): shape().name
        case .list(let shape): "list of \(shape().name)"
        }
    }

    /// What it is, for messages.
    var phrase: String {
        switch self {
        case .text: "a text"
        case .flag: "a flag"
        case .prose: "prose"
        case .literal: "a literal"
        case .picture: "a picture"
        case .texts, .proses, .list: "a list"
        case .object: "an object"
        }
    }
}

/// The shape of an object, which is made when it is asked for first.
package final class LazyShape: Sendable {
    private let make: @Sendable () -> ObjectShape
    private let made = Mutex<ObjectShape?>(nil)

    init(_ make: @escaping @Sendable () -> ObjectShape) {
        self.make = make
    }

    package func callAsFunction() -> ObjectShape {
        if let made = made.withLock({ $0 }) { return made }
        let shape = make()
        made.withLock { $0 = shape }
        return shape
    }
}

/// The names that an object of the context has.
package struct ObjectShape: Sendable {
    /// One name.
    package struct Field: Sendable {
        package let name: String
        /// What it means, for the authors of templates.
        package let meaning: String
        package let shape: ContextShape
        /// The columns that a text always takes, when it is padded.
        package let width: Int?
    }

    /// The name of the type of object.
    package let name: String
    package let fields: [Field]

    package func field(_ name: String) -> Field? {
        fields.first { $0.name == name }
    }

    /// The place of a name among the fields.
    func place(of name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}
