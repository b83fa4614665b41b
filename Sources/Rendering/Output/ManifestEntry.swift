package import Diagnostics
package import Prose

/// One line of `Templates/manifest.yaml`: a document and what it is made from.
package struct ManifestEntry: Sendable {
    /// What an output is made from.
    package enum Source: Sendable, Hashable {
        /// A template below the templates folder.
        case template(String)
        /// What the tool makes without a template.
        case export(Export)
    }

    /// What the tool makes without a template.
    package enum Export: String, Sendable, Hashable, CaseIterable {
        /// The whole schema as JSON.
        case schemaJSON = "schema-json"
        /// The description of the schema's files as JSON Schema, for editors.
        case editorSchema = "editor-schema"
        /// A hand-written page whose marked regions the tool fills with tables of the keys of the schema's files.
        case keyTables = "key-tables"
        /// The whole schema in a Swift file, for programs that do not read YAML.
        case bundledSchema = "bundled-schema"
        /// The whole schema in a script that a page can load, for the playground.
        case bundleScript = "bundle-script"
        /// The description of the render context.
        case contextReference = "context-reference"
        /// A part of the connection's life, as a picture; for each of the phases.
        case phasePicture = "phase-picture"
        /// The bytes of the structures in each ABI, as a picture; of all, or for each of the structures.
        case bytesPicture = "bytes-picture"
        /// The nodes of a device in xenstore, as a picture.
        case treePicture = "tree-picture"
        /// The layers from configuration to ring, as a picture.
        case layersPicture = "layers-picture"
        /// Values of nodes, with what is found in them.
        case nodeVectors = "node-vectors"
        /// Requests and responses, with their bytes and what is found in them.
        case ringVectors = "ring-vectors"
        /// Stores, with what is found in them.
        case storeVectors = "store-vectors"
        /// All names with their places in these outputs, as a script that a page can load.
        case searchIndex = "search-index"
    }

    package let source: Source
    /// The path below the output root. With ``each``, one path for every element: `{id}` stands for its text `id`.
    package let output: String
    /// The list of the context's root of which every element gets an output of its own; nil for one output.
    package let each: String?
    package let notation: Notation
    /// The column after which prose is wrapped.
    package let width: Int?
    /// The parts of the schema whose entries this document describes; links to them lead here.
    package let describes: [String]
    package let location: SourceLocation
}
