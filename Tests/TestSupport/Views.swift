package import BlkifSchema
import Rendering

/// The real schema as one release or profile has it, and everything that is made from it.
package struct RenderedView: Sendable {
    /// `current`, a release or the name of a profile.
    package let name: String
    package let schema: BlkifSchema
    /// The text of each output by its path.
    package let outputs: [String: String]

    package func text(_ path: String) throws -> String {
        guard let text = outputs[path] else { throw MissingOutput(path: path) }
        return text
    }
}

/// A test looked for an output that does not exist.
package struct MissingOutput: Error {
    package let path: String
}

/// Every view of the real schema, rendered once for all tests.
package enum Views {
    package static let names = schemas.map(\.name)

    /// The views whose pages are compared in detail: the newest, one from the middle and one of the oldest.
    package static let sample = ["current", "4.17", "4.4", "opensuse-4.4"]

    package static func view(_ name: String) throws -> RenderedView {
        guard let view = try all.get()[name] else { throw MissingOutput(path: name) }
        return view
    }

    private static let schemas: [(name: String, schema: BlkifSchema)] = {
        guard let schema = try? RealSchema.schema() else { return [] }
        return [("current", schema)]
            + schema.releases.map { ($0.release.description, schema.asOf($0.release)) }
            + schema.profiles.map { ($0.name, schema.profile($0)) }
    }()

    private static let all = Result {
        let plan = try RealTemplates.plan()
        let views = schemas.map { name, schema in
            let files = plan.render(schema).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
            return (name, RenderedView(name: name, schema: schema, outputs: Dictionary(files) { $1 }))
        }
        return Dictionary(views) { $1 }
    }
}
