// Command fields prints what the package makes of some bytes, and what it writes of that.
package main

import (
	"fmt"
	"os"

	. "xenbits.org/blkif"
)

{{#structures}}
func show{{shortName.type}}(s *{{shortName.type}}, layout Layout) {
	switch layout {
	{{#layouts}}
	case {{#prefixes}}{{^first()}}, {{/first()}}Layout{{.type}}{{/prefixes}}:
		{{#members}}
		{{#cell}}
		for n := 0; n < {{count}}{{^count}}1{{/count}}; n++ {
			{{#integer}}
			fmt.Println("{{name}}", uint{{bits}}(s.{{name.member}}{{#count}}[n]{{/count}}))
			{{/integer}}
			{{^integer}}
			show{{element.type}}(&s.{{name.member}}{{#count}}[n]{{/count}}, layout)
			{{/integer}}
		}
		{{/cell}}
		{{/members}}
	{{/layouts}}
	}
}

{{/structures}}
func main() {
	bytes, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	{{#operations}}
	fmt.Printf("{{name}} %d\n", Op{{shortName.constant}})
	{{/operations}}
	{{#statuses}}
	fmt.Printf("{{name}} %d\n", Status{{shortName.constant}})
	{{/statuses}}
	{{#bitsets}}
	{{#bits}}
	fmt.Printf("{{name}} %d\n", {{id.type}}{{shortName.constant}})
	{{/bits}}
	{{/bitsets}}
	{{#constants}}
	{{^header}}
	fmt.Printf("{{name}} %d\n", {{shortName.constant}})
	{{/header}}
	{{/constants}}
	{{#wireABIs}}
	{{#structures}}
	{
		var s {{shortName.type}}
		size := Size{{shortName.type}}(Layout{{prefix.type}})
		if err := s.Get(bytes[3:], Layout{{prefix.type}}); err != nil {
			panic(err)
		}
		fmt.Println("{{abi}} {{shortName}}", size)
		show{{shortName.type}}(&s, Layout{{prefix.type}})
		written := make([]byte, size)
		for n := range written {
			written[n] = 0xff
		}
		if err := s.Put(written, Layout{{prefix.type}}); err != nil {
			panic(err)
		}
		fmt.Printf("%x\n", written)
		if s.Get(bytes[:size-1], Layout{{prefix.type}}) != ErrShort || s.Put(written, Layout(99)) != ErrLayout {
			panic("no error")
		}
	}
	{{/structures}}
	{{/wireABIs}}
}
