  {{^indexed}}
  val {{name.constant}} : string
  {{/indexed}}
  {{#indexed}}
  val {{indexedName.member}} : {{#parameters}}{{#isText}}string{{/isText}}{{^isText}}int{{/isText}} -> {{/parameters}}string
  {{/indexed}}
  (** {{name.code}}: {{summary}}

      Type: {{type}}{{#unit}}, in {{unit}}{{/unit}}.{{#minimum}} Minimum: {{minimum.code}}.{{/minimum}}{{#maximum}} Maximum: {{maximum.code}}.{{/maximum}}{{#defaultText}} Default: {{defaultText.code}}.{{/defaultText}} Written by {{writerPhrase}}.{{#since}} Since Xen {{since}}.{{/since}}{{#lifetime.deprecated}} Deprecated{{#replacement}} in favour of {{replacement.code}}{{/replacement}}.{{/lifetime.deprecated}}
  {{#absence}}

      If absent: {{absence}}
  {{/absence}}
  {{#values}}
  {{#first()}}

      {ul
  {{/first()}}
      {- {{value.code}}: {{meaning}} }
  {{#last()}}
      }
  {{/last()}}
  {{/values}}
  *)

