// Generated from {{origin}} by {{regenerate}}. Do not edit.
// This describes {{view}}.

/// The name of a node in the backend's xenstore directory.
public struct BackendNode: RawRepresentable, Equatable, Sendable {
    /// The path below the directory.
    public let rawValue: String

    /// Makes a name of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// The name of a node in the frontend's xenstore directory.
public struct FrontendNode: RawRepresentable, Equatable, Sendable {
    /// The path below the directory.
    public let rawValue: String

    /// Makes a name of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
{{#backendSections}}

// MARK: Backend: {{headerTitle}}

extension BackendNode {
    {{#nodes}}
    {{^first()}}

    {{/first()}}
{{>swift/partials/backend-node.swift}}
    {{/nodes}}
}
{{/backendSections}}
{{#frontendSections}}

// MARK: Frontend: {{headerTitle}}

extension FrontendNode {
    {{#nodes}}
    {{^first()}}

    {{/first()}}
{{>swift/partials/frontend-node.swift}}
    {{/nodes}}
}
{{/frontendSections}}
