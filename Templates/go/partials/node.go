{{^indexed}}
	// {{side.type}}{{name.type}}: {{summary}}
	//
	// Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum}}.{{/minimum}}{{#maximum}} Maximum: {{maximum}}.{{/maximum}}{{#defaultText}} Default: {{defaultText}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}
	{{#absence}}
	//
	// If absent: {{absence}}
	{{/absence}}
	{{#values}}
	{{#first()}}
	//
	{{/first()}}
	//   - {{value}}: {{meaning}}
	{{/values}}
	{{#lifetime.deprecated}}
	//
	// Deprecated: {{#replacement}}use {{replacement}} instead.{{/replacement}}{{^replacement}}new code must not use it.{{/replacement}}
	{{/lifetime.deprecated}}
	{{side.type}}{{name.type}} = "{{name}}"
{{/indexed}}
