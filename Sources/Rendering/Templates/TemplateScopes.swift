import Diagnostics

/// What the names of a template are looked up in: the sections around a place, the innermost last.
struct TemplateScopes {
    /// What a name stands for.
    struct Found {
        let shape: ContextShape
        /// The columns that a text always takes, when it is padded.
        let width: Int?
        /// The section in which it is found, counted from the outermost.
        let scope: Int
        /// The place of each name in the table of its object; empty for the section's own value.
        let path: [Int]
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
        case .text, .prose, .literal, .picture: scopes.append(.value(shape, isElement: false))
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
            if case .value(let shape, _)? = scopes.last {
                return Found(shape: shape, width: nil, scope: scopes.count - 1, path: [])
            }
            throw Failure(message: "\".\" is an object here", remedy: "name one of its members")
        }
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        var (scope, place, field) = try lookup(first: parts[0])
        var path = [place]
        for part in parts.dropFirst() {
            guard case .object(let shape) = field.shape else {
                throw Failure(message: "\"\(field.name)\" is \(field.shape.phrase) and has no members")
            }
            guard let next = shape().place(of: part) else { throw missing(part, in: [shape()]) }
            field = shape().fields[next]
            path.append(next)
        }
        return Found(shape: field.shape, width: field.width, scope: scope, path: path)
    }

    /// The innermost object that can have a name, and the place of the name in its table.
    private func lookup(
        first name: String
    ) throws(Failure) -> (scope: Int, place: Int, field: ObjectShape.Field) {
        var shapes: [ObjectShape] = []
        for (index, scope) in scopes.enumerated().reversed() {
            guard case .object(let shape, _) = scope else { continue }
            if let place = shape.place(of: name) { return (index, place, shape.fields[place]) }
            shapes.append(shape)
        }
        throw missing(name, in: shapes)
    }

    private func missing(_ name: String, in shapes: [ObjectShape]) -> Failure {
        let names = shapes.flatMap { $0.fields.map(\.name) }
        let owners = shapes.map(\.name).joined(separator: ", ")
        return Failure(
            message: "the context has no \"\(name)\" here (looked in: \(owners))",
            remedy: Suggestion.phrase(for: name, in: names) ?? "gen-docs context --describe lists the names")
    }
}
