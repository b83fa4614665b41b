// Generated from {{origin}} by {{regenerate}}. Do not edit.
// This describes {{view}}.

/// The code of a request.
public struct Operation: RawRepresentable, Equatable, Sendable {
    /// The number in the request's `operation` field.
    public let rawValue: UInt8

    /// Makes a code of any number.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
    {{#operations}}

    /// {{summary}}
    public static let {{shortName.constant}} = Operation(rawValue: {{value}})
    {{/operations}}

    /// The name that the protocol has for it; nil when it has none.
    public var name: StaticString? {
        switch self {
        {{#operations}}
        case .{{shortName.constant}}: "{{name}}"
        {{/operations}}
        default: nil
        }
    }
}

/// The outcome of a request.
public struct Status: RawRepresentable, Equatable, Sendable {
    /// The number in the response's `status` field.
    public let rawValue: Int16

    /// Makes a status of any number.
    public init(rawValue: Int16) {
        self.rawValue = rawValue
    }
    {{#statuses}}

    /// {{summary}}
    public static let {{shortName.constant}} = Status(rawValue: {{literal}})
    {{/statuses}}

    /// The name that the protocol has for it; nil when it has none.
    public var name: StaticString? {
        switch self {
        {{#statuses}}
        case .{{shortName.constant}}: "{{name}}"
        {{/statuses}}
        default: nil
        }
    }
}

/// The state of one side of the connection.
public struct XenbusState: RawRepresentable, Equatable, Sendable {
    /// The number in the `state` node.
    public let rawValue: UInt32

    /// Makes a state of any number.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }
    {{#states}}

    /// {{summary}}
    public static let {{shortName.constant}} = XenbusState(rawValue: {{value}})
    {{/states}}
}
{{#bitsets}}

/// {{summary}}
public struct {{id.type}}: OptionSet, Sendable {
    /// The bits.
    public let rawValue: {{type.type}}

    /// Makes a set of any bits.
    public init(rawValue: {{type.type}}) {
        self.rawValue = rawValue
    }
    {{#bits}}

    /// {{summary}}
    public static let {{shortName.constant}} = Self(rawValue: {{literal}})
    {{/bits}}
}
{{/bitsets}}

/// Limits and names of the protocol.
public enum Constants {
    {{#constants}}
    {{^nativeABI}}
    {{^first()}}

    {{/first()}}
    /// {{summary}}{{#unit}} Counted in {{unit}}.{{/unit}}
    public static let {{shortName.constant}} = {{#isText}}"{{value}}"{{/isText}}{{^isText}}{{literal}}{{/isText}}
    {{/nativeABI}}
    {{/constants}}
}
