#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Who makes commits in a directory, as git has it from its configuration and environment, and when.
struct GitIdentity {
    /// `Jane Doe <jane@example.org>`.
    let author: String
    /// `Mon, 30 Nov 2026 12:00:00 +0000`.
    let date: String

    /// - Parameter folder: A directory, whose repository may have a configuration of its own.
    /// - Returns: Nil when there is no git, or it does not know.
    init?(folder: String) {
        guard let text = GitIdentity.output(of: ["git", "-C", folder, "var", "GIT_AUTHOR_IDENT"]),
            let end = text.lastIndex(of: ">")
        else { return nil }
        let words = text[text.index(after: end)...].split { $0 == " " || $0 == "\n" }
        guard words.count == 2, let seconds = Int(words[0]),
            let date = MailDate(seconds: seconds, zone: String(words[1]))
        else { return nil }
        author = String(text[...end])
        self.date = date.text
    }

    /// What a program prints; nil when it cannot be run or fails.
    private static func output(of words: [String]) -> String? {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        // What git says of a missing name is said in our own words.
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let status = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { return nil }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        var result: CInt = 0
        while waitpid(child, &result, 0) < 0, errno == EINTR {}
        return result == 0 ? String(validating: bytes, as: UTF8.self) : nil
    }
}
