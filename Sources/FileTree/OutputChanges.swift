import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension OutputFolder {
    /// Writes and removes files, each whole or not at all: the only way in which files are written.
    ///
    /// All new content is on the disk, beside its place, before the first file takes its place, so that a full disk changes
    /// nothing; a great many files take several turns. No signal ends the program in between, except the one that cannot be
    /// held up.
    ///
    /// - Parameter record: A file that is written before all others and takes its place after them. After a failure in the
    ///   midst it is left for the next run, as a killed run leaves it.
    package func apply(_ changes: [FileChange], record: FileChange? = nil) throws(FileProblem) {
        guard !changes.isEmpty || record != nil else { return }
        try holdingSignals { () throws(FileProblem) in
            var writing = OutputWriting(self)
            try writing.apply(changes, record: record)
        }
    }
}

/// Holds up what would end the program.
private func holdingSignals(_ body: () throws(FileProblem) -> Void) throws(FileProblem) {
    FileTree.reportFileSizeLimit()
    var all = sigset_t()
    var previous = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    try body()
}

/// Files on their way into an output root.
private struct OutputWriting {
    /// New content, beside its place.
    private struct Staged {
        let change: FileChange
        let output: OutputPath
        let directory: OpenDirectory
        let file: TemporaryFile
    }

    /// So many files are open at once at most; systems allow 256 and more.
    private static let maximumOpen = 128

    private let folder: OutputFolder
    private var directories: [[String]: OpenDirectory] = [:]
    /// Whether a file has been changed.
    private var hasBegun = false

    init(_ folder: OutputFolder) {
        self.folder = folder
    }

    mutating func apply(_ changes: [FileChange], record: FileChange?) throws(FileProblem) {
        let record = try record.map { change throws(FileProblem) in try stage(change, change.new ?? []) }
        if let record { try settle(record) }
        do {
            let replaced = changes.filter { $0.new != nil }
            var start = 0
            while start < replaced.count {
                let end = min(start + OutputWriting.maximumOpen, replaced.count)
                var staged: [Staged] = []
                for change in replaced[start..<end] { staged.append(try stage(change, change.new ?? [])) }
                for file in staged { try settle(file) }
                for file in staged { try finish(file) }
                start = end
            }
            for change in changes where change.new == nil { try remove(change) }
            for (parts, directory) in directories { try flush(directory, parts.joined(separator: "/")) }
            guard let record else { return }
            try finish(record)
            try flush(record.directory, record.change.path)
        } catch {
            if hasBegun { record?.file.leave() }
            throw error
        }
    }

    private mutating func stage(_ change: FileChange, _ bytes: [UInt8]) throws(FileProblem) -> Staged {
        let output = try OutputPath(change.path)
        let directory = try open(output, change.path)
        let mode = try folder.mode(of: output.name, in: directory, change.path)
        let file = try TemporaryFile.make(in: directory, for: change.path)
        try file.write(bytes, mode: mode, path: change.path)
        return Staged(change: change, output: output, directory: directory, file: file)
    }

    private mutating func open(_ output: OutputPath, _ path: String) throws(FileProblem) -> OpenDirectory {
        let key = Array(output.directories)
        if let known = directories[key] { return known }
        guard let opened = try folder.open(output.directories, for: path, creating: true) else {
            throw FileProblem(path, .system(ENOENT))
        }
        directories[key] = opened
        return opened
    }

    /// Waits until the disk has the new content, and sees that the place is still what it was.
    private func settle(_ staged: Staged) throws(FileProblem) {
        try staged.file.flush(path: staged.change.path)
        try compare(staged)
    }

    /// Sees that nobody has changed the file since it was read.
    private func compare(_ staged: Staged) throws(FileProblem) {
        let path = staged.change.path
        guard try folder.read(staged.output.name, in: staged.directory, path) == staged.change.old else {
            throw FileProblem(path, .changed)
        }
    }

    private mutating func finish(_ staged: Staged) throws(FileProblem) {
        try compare(staged)
        try staged.file.rename(to: staged.output.name, path: staged.change.path)
        hasBegun = true
    }

    /// Removes a file, and the directories that it leaves empty.
    private mutating func remove(_ change: FileChange) throws(FileProblem) {
        let output = try OutputPath(change.path)
        guard let directory = try folder.open(output.directories, for: change.path, creating: false),
            let found = try folder.read(output.name, in: directory, change.path)
        else { return }
        guard found == change.old else { throw FileProblem(change.path, .changed) }
        hasBegun = true
        try perform(on: change.path) { unlinkat(directory.descriptor, output.name, 0) }
        var parents = output.directories
        while let name = parents.popLast(),
            let outer = try folder.open(parents, for: change.path, creating: false),
            (try? perform(on: change.path, { unlinkat(outer.descriptor, name, AT_REMOVEDIR) })) != nil
        { directories[Array(parents) + [name]] = nil }
    }

    /// Waits until the disk has the names, too.
    private func flush(_ directory: OpenDirectory, _ path: String) throws(FileProblem) {
        do {
            try perform(on: path.isEmpty ? folder.root.string : path) { fsync(directory.descriptor) }
        } catch {
            // Some file systems cannot do this for directories.
            if error.cause != .system(EINVAL) { throw error }
        }
    }
}
