import Diagnostics

/// A patch cut into mails, as the maintainers of Xen want them: a part of the tree in each, and a cover letter.
package struct PatchSeries: Sendable {
    /// Who sends it, and as what.
    package struct Sender: Sendable {
        /// A name and an address, as in `Jane Doe <jane@example.org>`.
        package let author: String
        /// As mails have it: `Mon, 30 Nov 2026 12:00:00 +0000`.
        package let date: String
        /// How often it was sent, with this time; from 1.
        package let revision: Int

        package init(author: String, date: String, revision: Int) {
            self.author = author
            self.date = date
            self.revision = revision
        }
    }

    /// A mail.
    package struct Mail: Sendable {
        /// The name of its file.
        package let name: String
        package let text: String
    }

    private let patch: TreePatch
    private let sender: Sender
    private let parts: [(component: PatchComponent, files: [TreePatch.File])]

    package init(_ patch: TreePatch, _ sender: Sender) {
        self.patch = patch
        self.sender = sender
        parts = PatchComponent.allCases.map { component in
            (component, patch.files.filter { $0.component == component })
        }.filter { !$0.files.isEmpty }
    }

    /// The mails in their order; none when nothing changes. The cover letter is no patch, and its name says so, that `git am`
    /// takes all files that end as patches do.
    package var mails: [Mail] {
        guard !parts.isEmpty else { return [] }
        return [cover] + parts.indices.map(mail)
    }

    private func mail(_ index: Int) -> Mail {
        let (component, files) = parts[index]
        let subject = patch.message.subject(component)
        let remarks = [PatchSeries.reminder] + changes + patch.message.remarks(files)
        let text =
            header(index + 1, subject) + patch.message.body(component, files).joined(separator: "\n\n")
            + "\n---\n" + remarks.joined(separator: "\n\n") + "\n\n" + statistics(files) + "\n\n"
            + files.map(\.diff).joined() + "-- \nblkif\n\n"
        return Mail(name: name(index + 1, subject) + ".patch", text: text)
    }

    private var cover: Mail {
        let subjects = parts.map { "  " + patch.message.subject($0.component) }
        let subject = PatchMessage.list("Add ", patch.message.wanted.map(\.name))
        let text =
            header(0, subject)
            + (patch.message.body + changes + patch.message.remarks(patch.files)
            + [subjects.joined(separator: "\n"), statistics(patch.files), PatchSeries.recipients])
            .joined(separator: "\n\n") + "\n\n-- \nblkif\n\n"
        return Mail(name: name(0, "cover letter") + ".txt", text: text)
    }

    // MARK: Parts of a mail

    /// Nobody is said to have signed what they have not.
    private static let reminder = """
        Nobody has signed this off. Read it, build it, and add a line
        "Signed-off-by:" of your own, as git am -s does; Xen takes no patch
        without one.
        """

    private static let recipients = """
        To: xen-devel@lists.xenproject.org; Cc: whom scripts/get_maintainer.pl of
        the tree names.
        """

    private var changes: [String] {
        sender.revision > 1
            ? ["Changes in v\(sender.revision):\n- (say what is new since v\(sender.revision - 1))"] : []
    }

    private func header(_ number: Int, _ subject: String) -> String {
        let version = sender.revision > 1 ? " v\(sender.revision)" : ""
        return "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\n"
            + "From: \(MailText.address(sender.author))\nDate: \(sender.date)\n"
            + "Subject: [PATCH\(version) \(number)/\(parts.count)] \(subject)\n"
            + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
    }

    /// `v2-0001-libxl-add-the-disk-option-trusted`.
    private func name(_ number: Int, _ subject: String) -> String {
        let digits = String(number)
        let words = subject.split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == ".") }
        return (sender.revision > 1 ? "v\(sender.revision)-" : "")
            + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
            + String(words.joined(separator: "-").prefix(52))
    }

    /// The files with the lines that they win and lose.
    private func statistics(_ files: [TreePatch.File]) -> String {
        let counts = files.map { file in
            let lines = file.diff.split(separator: "\n").dropFirst(3)
            return (file.path, lines.count { $0.first == "+" }, lines.count { $0.first == "-" })
        }
        let width = counts.map(\.0.count).max() ?? 0
        let rows = counts.map { " \($0.0.padded(to: width)) | +\($0.1) -\($0.2)" }
        return rows.joined(separator: "\n")
    }
}

/// Texts as the headers of mails have them.
enum MailText {
    /// A name and an address; a name with commas and the like is quoted, one with letters beyond ASCII encoded.
    static func address(_ text: String) -> String {
        guard let start = text.lastIndex(of: "<") else { return text }
        let name = text[..<start].trimmed
        if !name.allSatisfy(\.isASCII) {
            return "=?UTF-8?q?\(name.utf8.map(encoded).joined())?= \(text[start...])"
        }
        guard name.contains(where: "()[]:;@,.".contains), !name.hasPrefix("\"") else { return text }
        return "\"\(name)\" \(text[start...])"
    }

    private static func encoded(_ byte: UInt8) -> String {
        let isPlain = (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return byte == 0x20 ? "_" : "=" + (digits.count == 1 ? "0" : "") + digits
    }
}
