/* Prints what the header makes of some bytes, and what it writes of that. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <xen/io/blkif.h>

{{#wireABIs}}
{{#structures}}
static void show_{{prefix}}_{{shortName}}(const struct {{wireName}} *s) {
    {{#members}}
    {{#cell}}
    for (size_t n = 0; n < {{count}}{{^count}}1{{/count}}; n++) {
        {{#integer}}
        printf("{{name}} %llu\n", (unsigned long long) (uint{{bits}}_t) s->{{name}}{{#count}}[n]{{/count}});
        {{/integer}}
        {{^integer}}
        show_{{prefix}}_{{element}}(&s->{{name}}{{#count}}[n]{{/count}});
        {{/integer}}
    }
    {{/cell}}
    {{/members}}
}

static void copy_{{prefix}}_{{shortName}}(struct {{wireName}} *to, const struct {{wireName}} *from) {
    memset(to, 0, sizeof *to);
    {{#members}}
    {{#cell}}
    for (size_t n = 0; n < {{count}}{{^count}}1{{/count}}; n++) {
        {{#integer}}
        to->{{name}}{{#count}}[n]{{/count}} = from->{{name}}{{#count}}[n]{{/count}};
        {{/integer}}
        {{^integer}}
        copy_{{prefix}}_{{element}}(&to->{{name}}{{#count}}[n]{{/count}}, &from->{{name}}{{#count}}[n]{{/count}});
        {{/integer}}
    }
    {{/cell}}
    {{/members}}
}

{{/structures}}
{{/wireABIs}}
int main(int count, char **arguments) {
    static unsigned char bytes[4096];
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file || fread(bytes, 1, sizeof bytes, file) != sizeof bytes) return 1;
    {{#operations}}
    printf("{{name}} %d\n", {{name}});
    {{/operations}}
    {{#statuses}}
    printf("{{name}} %d\n", {{name}});
    {{/statuses}}
    {{#bitsets}}
    {{#bits}}
    printf("{{name}} %d\n", (int) {{name}});
    {{/bits}}
    {{/bitsets}}
    {{#constants}}
    {{^header}}
    printf("{{name}} %d\n", (int) {{name}});
    {{/header}}
    {{/constants}}
    {{#wireABIs}}
    {{#structures}}
    {
        struct {{wireName}} s, t;
        memcpy(&s, bytes + 3, sizeof s);
        printf("{{abi}} {{shortName}} %zu\n", sizeof s);
        show_{{prefix}}_{{shortName}}(&s);
        copy_{{prefix}}_{{shortName}}(&t, &s);
        for (size_t n = 0; n < sizeof t; n++) printf("%02x", ((const unsigned char *) &t)[n]);
        printf("\n");
    }
    {{/structures}}
    {{/wireABIs}}
    return 0;
}
