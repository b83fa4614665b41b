    {{^indexed}}
    {{name.constant}}: Final = "{{name}}"
    """{{summary}}

    Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum.code}}.{{/minimum}}{{#maximum}} Maximum: {{maximum.code}}.{{/maximum}}{{#defaultText}} Default: {{defaultText.code}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}{{#lifetime.deprecated}} Deprecated{{#replacement}} in favour of {{replacement.code}}{{/replacement}}.{{/lifetime.deprecated}}
    {{#absence}}

    If absent: {{absence}}
    {{/absence}}
    {{#values}}
    {{#first()}}

    {{/first()}}
    - {{value.code}}: {{meaning}}
    {{/values}}
    """
    {{/indexed}}
    {{#indexed}}
    @staticmethod
    def {{indexedName.member}}({{#parameters}}{{^first()}}, {{/first()}}{{parameter.variable}}: {{#isText}}str{{/isText}}{{^isText}}int{{/isText}}{{/parameters}}) -> str:
        """{{summary}}

        Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum.code}}.{{/minimum}}{{#maximum}} Maximum: {{maximum.code}}.{{/maximum}}{{#defaultText}} Default: {{defaultText.code}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}
        {{#absence}}

        If absent: {{absence}}
        {{/absence}}
        """
        return {{#nameParts}}{{^first()}} + {{/first()}}{{#text}}"{{text}}"{{/text}}{{#parameter}}{{#isText}}{{parameter.variable}}{{/isText}}{{^isText}}str({{parameter.variable}}){{/isText}}{{/parameter}}{{/nameParts}}
    {{/indexed}}
