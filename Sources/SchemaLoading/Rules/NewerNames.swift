import BlkifSchema
import Diagnostics

extension RuleContext {
    /// Reports a name in a text if what shows the text does not have it.
    ///
    /// - Parameters:
    ///   - name: The name as the text has it.
    ///   - full: The name under which it is found, with the side of a node.
    ///   - came: When what has the name came; nil for what is not tied to releases.
    ///   - since: The release in which the text first shows. A text of a profile shows in that alone.
    ///   - place: Where it stands.
    func checkAge(
        of name: String, _ full: String, came: [Release?], since: Release?, at place: () -> SourceLocation
    ) {
        guard let first = came.compactMap(\.self).min(), releases.contains(first) else { return }
        if let profile = raw.profile {
            guard releases.contains(profile.release), profile.release < first,
                profileNames?[full].isEmpty ?? false
            else { return }
            report(
                "newer-name",
                "\(profile.name) is Xen \(profile.release) without \"\(name)\", which came in \(first)",
                at: place(), remedy: "carry it, or leave it out of the text")
        } else if let since, !came.contains(where: { $0.map { $0 <= since } ?? true }) {
            report(
                "newer-name", "this text shows since \(since), but \"\(name)\" came in \(first)",
                at: place(), remedy: "give the older text in history")
        }
    }
}
