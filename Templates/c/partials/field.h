{{#guard}}
#if {{guard}}
{{/guard}}
    {{declaration}}
{{#guard}}
#endif
{{/guard}}
