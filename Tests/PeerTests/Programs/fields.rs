// Prints what the crate makes of some bytes, and what it writes of that.
use std::{env, fs};
use xen_blkif::*;

{{#wireABIs}}
{{#structures}}
fn show_{{prefix}}_{{shortName}}(s: {{prefix.module}}::{{shortName.type}}) {
    {{#members}}
    {{#cell}}
    {{#count}}
    let elements = s.{{name.member}};
    for element in elements {
    {{/count}}
    {{^count}}
    {
        let element = s.{{name.member}};
    {{/count}}
        {{#integer}}
        println!("{{name}} {}", element{{^count}}{{#isCode}}.0{{/isCode}}{{/count}} as u{{bits}});
        {{/integer}}
        {{^integer}}
        show_{{prefix}}_{{element}}(element);
        {{/integer}}
    }
    {{/cell}}
    {{/members}}
}

{{/structures}}
{{/wireABIs}}
fn main() {
    let bytes = fs::read(env::args().nth(1).unwrap()).unwrap();
    {{#operations}}
    println!("{{name}} {}", Operation::{{shortName.constant}}.0);
    {{/operations}}
    {{#statuses}}
    println!("{{name}} {}", Status::{{shortName.constant}}.0);
    {{/statuses}}
    {{#bitsets}}
    {{#bits}}
    println!("{{name}} {}", {{id.type}}::{{shortName.constant}}.0);
    {{/bits}}
    {{/bitsets}}
    {{#constants}}
    {{^header}}
    println!("{{name}} {}", {{shortName.constant}});
    {{/header}}
    {{/constants}}
    {{#wireABIs}}
    {{#structures}}
    {
        let s = {{prefix.module}}::{{shortName.type}}::from_slice(&bytes[3..]).unwrap();
        println!("{{abi}} {{shortName}} {}", std::mem::size_of_val(&s));
        show_{{prefix}}_{{shortName}}(s);
        println!("{}", s.to_bytes().iter().map(|byte| format!("{:02x}", byte)).collect::<String>());
    }
    {{/structures}}
    {{/wireABIs}}
}
