package import BlkifSchema
package import Diagnostics

/// A Xen source tree, as far as the block protocol is in it: the release and the text of each surface.
///
/// It is the first of these stages. ``TreeFacts`` are what the texts say, an ``TreeRow`` is where they have an option;
/// ``TreeCheck`` is what is wrong, and ``TreePatch`` what has to be written.
package struct XenTree: Sendable {
    /// Why a tree cannot be looked at; there is nothing to compare then.
    package enum Refusal: Error, Sendable {
        /// It is no Xen tree, or not enough of one is there.
        case missing([Finding])
        /// It is one that this program cannot judge.
        case unusable([Finding])
    }

    /// The release that it is, or becomes.
    package let release: Release
    /// The files that are there, one for each surface.
    package private(set) var texts: [SourceTree.Surface: TreeText]
    /// What is wrong with the tree itself.
    package let findings: [Finding]
    /// The protocol of all releases.
    let all: BlkifSchema
    /// The protocol as of the tree's release.
    let schema: BlkifSchema
    /// What the tree has beyond its release; nil for a tree of Xen itself.
    package let profile: Profile?
    /// The options by which it was opened, for the commands in remedies.
    private let options: [String]
    private let contents: any TreeContents

    /// Opens a tree.
    ///
    /// - Parameters:
    ///   - contents: Its files.
    ///   - root: The folder as shown to the reader.
    ///   - release: The release as which it is judged; nil for the one that it names itself.
    ///   - all: The protocol of all releases.
    ///   - profile: What the tree has beyond its release, or is to have.
    ///   - options: The words by which `blkif tree` opens it so.
    package init(
        _ contents: any TreeContents, root: String, release: Release?, schema all: BlkifSchema,
        profile: Profile? = nil, options: [String] = []
    ) throws(Refusal) {
        var reader = TreeOpening(contents: contents, root: root, layout: all.sourceTree)
        let known = all.releases.map(\.release)
        let named = try reader.release(known: known, given: release, profile: profile)
        self.release = named
        self.contents = contents
        self.all = all
        // The newest release is seen as a whole: what is in development belongs to it.
        schema = profile.map(all.profile) ?? all.asOf(named)
        self.profile = profile
        self.options = options
        texts = try reader.texts(of: named)
        findings = reader.findings
    }

    /// The names of what the profile has otherwise than its release, or beyond it, and the tree can have.
    package var carried: [String] {
        guard let profile else { return [] }
        let parameters = all.diskParameters.filter { $0.isNamed && $0.lifetime.addedBy == profile.name }
        let nodes = all.nodes.filter { $0.isDocumented && $0.lifetime.addedBy == profile.name }
        return profile.carries.map(\.subject) + parameters.map(\.name) + nodes.map(\.reference.description)
            + TreeItems(all).items.filter { !changes(of: $0).isEmpty }.map(\.name)
    }

    /// The keys that the profile changes of what has an entry or a macro in the header.
    func changes(of item: TreeItem) -> [String] {
        let keys = (profile?.changes ?? []).filter {
            $0.subject == item.name || $0.subject.hasSuffix(" " + item.name)
        }.flatMap(\.keys)
        guard !keys.isEmpty else { return [] }
        switch item {
        case .node(let reference):
            return all.nodes.first { $0.reference == reference }?.isDocumented == true ? keys : []
        case .operation, .constant: return keys
        case .option, .note, .structure: return []
        }
    }

    /// The command that writes something into the tree: all that a profile carries in its forms, or the one thing.
    func patchCommand(for name: String) -> String {
        let word = name.contains(" ") ? "\"\(name)\"" : name
        let choice = carried.contains(name) ? [] : ["--option", word]
        return (["blkif tree patch DIR"] + options + choice).joined(separator: " ")
    }

    /// The tree with another text in one of its files.
    func replacing(_ text: TreeText) -> XenTree {
        var result = self
        result.texts[text.surface] = text
        return result
    }

    /// Whether there is anything at a path.
    func exists(_ path: String) -> Bool { contents.exists(path) }

    /// The paths of the files.
    package var paths: [String] { texts.values.map(\.path) }

    /// The files as they are shown in reports.
    package var sources: [SourceFile] {
        texts.values.map { SourceFile(path: $0.path, text: $0.text) }
    }
}
