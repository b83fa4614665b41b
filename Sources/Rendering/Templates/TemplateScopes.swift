import Diagnostics

/// What the names of a template are looked up in: the sections around a place, the innermost last.
struct TemplateScopes {
    /// What a name stands for.
    struct Found {
        let shape: ContextShape
        /// The columns that a text always takes, when it is padded.
        let width: Int?
    }

    /// Why a name stands for nothing.
    struct Failure: Error {
        let message: String
        var remedy: String?
    }

    private enum Scope {
        case object(ObjectShape, isElement: Bool)
        case value(ContextShape, isElement: Bool)
    }

    private var scopes: [Scope]

    init(root: ObjectShape) {
        scopes = [.object(root, isElement: false)]
    }

    /// Goes into a section; one for a flag changes nothing of what is around it.
    mutating func enter(_ shape: ContextShape) {
        switch shape {
        case .object(let object): scopes.append(.object(object(), isElement: false))
        case .list(let object): scopes.append(.object(object(), isElement: true))
        case .texts: scopes.append(.value(.text, isElement: true))
        case .proses: scopes.append(.value(.prose, isElement: true))
        case .text, .prose, .literal: scopes.append(.value(shape, isElement: false))
        case .flag: break
        }
    }

    /// Whether this is directly in the section of a list, where `first()` and the like have a meaning.
    var isElement: Bool {
        switch scopes.last {
        case .object(_, let isElement), .value(_, let isElement): isElement
        case nil: false
        }
    }

    func lookup(_ name: String) throws(Failure) -> Found {
        if name == "." {
            if case .value(let shape, _)? = scopes.last { return Found(shape: shape, width: nil) }
            throw Failure(message: "\".\" is an object here", remedy: "name one of its members")
        }
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let first = parts.removeFirst()
        let objects = scopes.reversed().compactMap { scope in
            if case .object(let shape, _) = scope { shape } else { nil }
        }
        guard var field = objects.lazy.compactMap({ $0.field(first) }).first else {
            throw missing(first, in: objects)
        }
        for part in parts {
            guard case .object(let shape) = field.shape else {
                throw Failure(message: "\"\(field.name)\" is \(field.shape.phrase) and has no members")
            }
            guard let next = shape().field(part) else { throw missing(part, in: [shape()]) }
            field = next
        }
        return Found(shape: field.shape, width: field.width)
    }

    private func missing(_ name: String, in shapes: [ObjectShape]) -> Failure {
        let names = shapes.flatMap { $0.fields.map(\.name) }
        let owners = shapes.map(\.name).joined(separator: ", ")
        return Failure(
            message: "the context has no \"\(name)\" here (looked in: \(owners))",
            remedy: Suggestion.phrase(for: name, in: names) ?? "gen-docs context --describe lists the names")
    }
}
