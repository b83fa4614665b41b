    /// {{summary}}
    ///
    /// Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum.code}}.{{/minimum}}{{#maximum}} Maximum: {{maximum.code}}.{{/maximum}}{{#defaultText}} Default: {{defaultText.code}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}{{#lifetime.deprecated}} Deprecated{{#replacement}} in favour of {{replacement.code}}{{/replacement}}.{{/lifetime.deprecated}}
    {{#absence}}
    ///
    /// If absent: {{absence}}
    {{/absence}}
    {{#values}}
    {{#first()}}
    ///
    {{/first()}}
    /// - {{value.code}}: {{meaning}}
    {{/values}}
    {{^indexed}}
    pub const {{name.constant}}: &str = "{{name}}";
    {{/indexed}}
    {{#indexed}}
    ///
    /// Writes the name with its varying parts.
    pub fn {{indexedName.member}}(
        to: &mut impl core::fmt::Write,
        {{#parameters}}
        {{parameter.variable}}: {{#isText}}&str{{/isText}}{{^isText}}u32{{/isText}},
        {{/parameters}}
    ) -> core::fmt::Result {
        {{#nameParts}}
        {{#text}}
        to.write_str("{{text}}")?;
        {{/text}}
        {{#parameter}}
        {{#isText}}
        to.write_str({{parameter.variable}})?;
        {{/isText}}
        {{^isText}}
        write!(to, "{}", {{parameter.variable}})?;
        {{/isText}}
        {{/parameter}}
        {{/nameParts}}
        Ok(())
    }
    {{/indexed}}
