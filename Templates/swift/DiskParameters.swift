// Generated from {{origin}} by {{regenerate}}. Do not edit.
// This describes {{view}}.

/// A keyword of an xl disk specification.
public struct DiskParameter: RawRepresentable, Equatable, Sendable {
    /// The keyword, without an equals sign.
    public let rawValue: String

    /// Makes a keyword of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
{{#diskSections}}

// MARK: {{title}}

extension DiskParameter {
    {{#parameters}}
    {{^first()}}

    {{/first()}}
    {{^isPrefix}}
    /// {{summary}}
    public static let {{name.constant}} = DiskParameter(rawValue: "{{name}}")
    {{#negation}}

    /// The opposite of ``{{name.constant}}``.
    public static let {{negation.constant}} = DiskParameter(rawValue: "{{negation}}")
    {{/negation}}
    {{/isPrefix}}
    {{#isPrefix}}
    /// {{summary}}
    public static let {{name.constant}} = [
        {{#values}}
        DiskParameter(rawValue: "{{name}}"),
        {{/values}}
    ]
    {{/isPrefix}}
    {{/parameters}}
}
{{/diskSections}}
