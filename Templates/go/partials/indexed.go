{{#indexed}}

// {{side.type}}{{indexedName.type}} returns the name of a node.
//
// {{summary}}
//
// Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum}}.{{/minimum}}{{#maximum}} Maximum: {{maximum}}.{{/maximum}}{{#defaultText}} Default: {{defaultText}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}
{{#absence}}
//
// If absent: {{absence}}
{{/absence}}
{{#lifetime.deprecated}}
//
// Deprecated: {{#replacement}}use {{replacement}} instead.{{/replacement}}{{^replacement}}new code must not use it.{{/replacement}}
{{/lifetime.deprecated}}
func {{side.type}}{{indexedName.type}}({{#parameters}}{{^first()}}, {{/first()}}{{parameter.variable}} {{#isText}}string{{/isText}}{{^isText}}uint32{{/isText}}{{/parameters}}) string {
	return {{#nameParts}}{{^first()}} + {{/first()}}{{#text}}"{{text}}"{{/text}}{{#parameter}}{{#isText}}{{parameter.variable}}{{/isText}}{{^isText}}strconv.FormatUint(uint64({{parameter.variable}}), 10){{/isText}}{{/parameter}}{{/nameParts}}
}
{{/indexed}}
