    /// {{name.code}}: {{summary}}
    ///
    /// Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}. Written by {{writerPhrase}}.{{#defaultText}} Default: {{defaultText.code}}.{{/defaultText}}{{#since}} Since Xen {{since}}.{{/since}}{{#lifetime.deprecated}} Deprecated{{#replacement}} in favour of {{replacement.code}}{{/replacement}}.{{/lifetime.deprecated}}
    {{^indexed}}
    public static let {{name.constant}} = BackendNode(rawValue: "{{name}}")
    {{/indexed}}
    {{#indexed}}
    public static func {{name.constant}}({{#parameters}}{{^first()}}, {{/first()}}{{parameter.variable}}: {{#isText}}String{{/isText}}{{^isText}}UInt32{{/isText}}{{/parameters}}) -> BackendNode {
        BackendNode(rawValue: {{#nameParts}}{{^first()}} + {{/first()}}{{#text}}"{{text}}"{{/text}}{{#parameter}}String({{parameter.variable}}){{/parameter}}{{/nameParts}})
    }
    {{/indexed}}
