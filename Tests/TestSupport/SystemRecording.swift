import FileTree
package import SystemPackage

/// What a running Xen 4.17 did with some disks, as `ci/xen-system` recorded it.
package struct SystemRecording: Sendable, CustomStringConvertible {
    /// A disk, as it was given.
    package struct Disk: Sendable {
        package let specification: String
        /// Whether the guest ran already.
        package let isAttached: Bool
    }

    /// The store at some moment.
    package struct Step: Sendable {
        package let name: String
        /// The ids of the findings that name the cause of what was staged, one for each device that has one.
        package let causes: Set<String>
        /// As `xenstore-ls -fp` prints it.
        package let store: String
    }

    /// The directories are not as described.
    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    package static let directory = PackageRoot.path.appending("Tests/XenstoreDumpTests/Recordings")

    package let name: String
    package private(set) var domain: Int?
    package private(set) var disks: [Disk] = []
    package private(set) var steps: [Step] = []

    package var description: String { name }

    /// All recordings in the order of their names.
    package static func all() throws -> [SystemRecording] {
        let manifests = try FileTree.read(directory, suffix: "manifest.tsv")
        guard !manifests.isEmpty else { throw Malformed(description: "there are no recordings") }
        return try manifests.sorted { $0.path < $1.path }.map { file in
            try SystemRecording(
                String(file.path.prefix { $0 != "/" }), String(decoding: file.bytes, as: UTF8.self))
        }
    }

    private init(_ name: String, _ manifest: String) throws {
        self.name = name
        for line in manifest.split(separator: "\n") {
            let cells = line.split(separator: "\t").map(String.init)
            switch (cells.first, cells.count) {
            case ("domain", 2): domain = Int(cells[1])
            case ("disk", 3): disks.append(Disk(specification: cells[2], isAttached: cells[1] == "attach"))
            case ("step", 3):
                let path = SystemRecording.directory.appending(name).appending("\(cells[1]).store")
                let store = String(decoding: try FileTree.readFile(path), as: UTF8.self)
                let causes = cells[2] == "healthy" ? [] : cells[2].split(separator: ",").map(String.init)
                steps.append(Step(name: cells[1], causes: Set(causes), store: store))
            default: throw Malformed(description: "\(name)/manifest.tsv: not a line of a manifest: \(line)")
            }
        }
    }
}

extension SystemRecording.Step {
    /// The values of the store by their paths.
    package var values: [String: String] {
        var values: [String: String] = [:]
        for line in store.split(separator: "\n") {
            guard let equals = line.firstRange(of: " = \""), let end = line.lastIndex(of: "\"") else {
                continue
            }
            values[String(line[..<equals.lowerBound])] = String(line[equals.upperBound..<end])
        }
        return values
    }
}
