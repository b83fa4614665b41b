import BlkifSchema
import Diagnostics

extension SourceTree {
    var json: JSONValue {
        .sorted([
            "releaseFile": .string(releaseFile),
            "surfaces": SchemaExport.list(entries) { entry in
                .sorted([
                    "name": .string(entry.surface.rawValue), "summary": .string(entry.summary),
                    "since": SchemaExport.release(entry.since),
                    "files": SchemaExport.list(entry.files) { file in
                        .sorted([
                            "path": .string(file.path), "notation": .string(file.notation.rawValue),
                            "since": SchemaExport.release(file.since),
                            "removed": SchemaExport.release(file.removed), "built": .bool(file.isBuilt),
                        ])
                    },
                ])
            },
        ])
    }
}
