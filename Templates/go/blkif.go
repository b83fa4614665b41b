// Code generated from {{origin}} by {{regenerate}}. DO NOT EDIT.

// SPDX-License-Identifier: MIT

// Package blkif has the names, codes and structures of Xen's block protocol.
// This describes {{view}}.
//
// {{summary}}
//
// The structures of the ring are read and written in a [Layout]: a
// frontend names its own in the node protocol.
package blkif

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"strconv"
)

// Names of nodes in the backend's directory.
const (
{{#backendSections}}
{{#nodes}}
{{>go/partials/node.go}}
{{/nodes}}
{{/backendSections}}
)

// Names of nodes in the frontend's directory.
const (
{{#frontendSections}}
{{#nodes}}
{{>go/partials/node.go}}
{{/nodes}}
{{/frontendSections}}
)
{{#sections}}
{{#nodes}}
{{>go/partials/indexed.go}}
{{/nodes}}
{{/sections}}
{{#diskParameters}}

// Disk{{name.type}} is a word of xl's disk specifications. {{summary}}
{{^isPrefix}}
const Disk{{name.type}} = "{{name}}"
{{#negation}}

// Disk{{negation.type}} is the opposite of [Disk{{name.type}}].
const Disk{{negation.type}} = "{{negation}}"
{{/negation}}
{{/isPrefix}}
{{#isPrefix}}
var Disk{{name.type}} = []string{
	{{#values}}
	"{{name}}",
	{{/values}}
}
{{/isPrefix}}
{{/diskParameters}}

// Limits and names of the protocol.
const (
{{#constants}}
{{^nativeABI}}
	// {{shortName.constant}}: {{summary}}{{#unit}} Counted in {{unit}}.{{/unit}}
	{{shortName.constant}} = {{#isText}}"{{value}}"{{/isText}}{{^isText}}{{literal}}{{/isText}}
{{/nativeABI}}
{{/constants}}
)

// Operation is the code of a request. Others than those that are named here are possible.
type Operation uint8

// The codes of requests.
const (
{{#operations}}
	// Op{{shortName.constant}}: {{summary}}
	Op{{shortName.constant}} Operation = {{value}}
{{/operations}}
)

// String returns the name that the protocol has for it, or its number.
func (operation Operation) String() string {
	switch operation {
	{{#operations}}
	case Op{{shortName.constant}}:
		return "{{name}}"
	{{/operations}}
	}
	return strconv.Itoa(int(operation))
}

// Status is the outcome of a request. Others than those that are named here are possible.
type Status int16

// The outcomes of requests.
const (
{{#statuses}}
	// Status{{shortName.constant}}: {{summary}}
	Status{{shortName.constant}} Status = {{literal}}
{{/statuses}}
)

// String returns the name that the protocol has for it, or its number.
func (status Status) String() string {
	switch status {
	{{#statuses}}
	case Status{{shortName.constant}}:
		return "{{name}}"
	{{/statuses}}
	}
	return strconv.Itoa(int(status))
}

// XenbusState is the state of one side of the connection, the number in its node state.
type XenbusState uint32

// The states of a side.
const (
{{#states}}
	// State{{shortName.constant}}: {{summary}}
	State{{shortName.constant}} XenbusState = {{value}}
{{/states}}
)
{{#bitsets}}

// {{id.type}}: {{summary}}
type {{id.type}} {{type.type}}

// The bits of [{{id.type}}].
const (
{{#bits}}
	// {{id.type}}{{shortName.constant}}: {{summary}}
	{{id.type}}{{shortName.constant}} {{id.type}} = {{literal}}
{{/bits}}
)
{{/bitsets}}

// Layout is the layout that the compiler of a machine gives the structures: an ABI.
type Layout int

// The layouts that a frontend can have.
const (
{{#wireABIs}}
	// Layout{{prefix.type}}: {{summary}}
	Layout{{prefix.type}}{{#first()}} Layout = iota{{/first()}}
{{/wireABIs}}
)

// String returns the name that the node protocol has for it.
func (layout Layout) String() string {
	switch layout {
	{{#wireABIs}}
	case Layout{{prefix.type}}:
		return "{{abi}}"
	{{/wireABIs}}
	}
	return strconv.Itoa(int(layout))
}

// ErrShort says that there are fewer bytes than a structure takes.
var ErrShort = errors.New("blkif: too few bytes")

// ErrOperation says that no request has the operation, or that it is reserved.
var ErrOperation = errors.New("blkif: unknown operation")

// ErrLayout says that there is no such layout.
var ErrLayout = errors.New("blkif: unknown layout")

func getUint8(b []byte) uint8   { return b[0] }
func getUint16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func getUint32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func getUint64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
func getInt8(b []byte) int8     { return int8(getUint8(b)) }
func getInt16(b []byte) int16   { return int16(getUint16(b)) }
func getInt32(b []byte) int32   { return int32(getUint32(b)) }
func getInt64(b []byte) int64   { return int64(getUint64(b)) }

func putUint8(b []byte, v uint8)   { b[0] = v }
func putUint16(b []byte, v uint16) { binary.LittleEndian.PutUint16(b, v) }
func putUint32(b []byte, v uint32) { binary.LittleEndian.PutUint32(b, v) }
func putUint64(b []byte, v uint64) { binary.LittleEndian.PutUint64(b, v) }
func putInt8(b []byte, v int8)     { putUint8(b, uint8(v)) }
func putInt16(b []byte, v int16)   { putUint16(b, uint16(v)) }
func putInt32(b []byte, v int32)   { putUint32(b, uint32(v)) }
func putInt64(b []byte, v int64)   { putUint64(b, uint64(v)) }
{{#structures}}

// {{shortName.type}} is struct {{name}}. {{summary}}
type {{shortName.type}} struct {
	{{#fields}}
	{{#cell}}
	// {{summary}}{{#unit}} Unit: {{unit}}.{{/unit}}
	{{name.member}} {{#count}}[{{count}}]{{/count}}{{element.type}}
	{{/cell}}
	{{/fields}}
}

// Size{{shortName.type}} returns the bytes that it takes in a layout; 0 for one that is not known.
func Size{{shortName.type}}(layout Layout) int {
	switch layout {
	{{#layouts}}
	case {{#prefixes}}{{^first()}}, {{/first()}}Layout{{.type}}{{/prefixes}}:
		return {{size}}
	{{/layouts}}
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *{{shortName.type}}) Get(b []byte, layout Layout) error {
	switch size := Size{{shortName.type}}(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *{{shortName.type}}) Put(b []byte, layout Layout) error {
	switch size := Size{{shortName.type}}(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *{{shortName.type}}) get(b []byte, layout Layout) {
	switch layout {
	{{#layouts}}
	case {{#prefixes}}{{^first()}}, {{/first()}}Layout{{.type}}{{/prefixes}}:
		{{#members}}
		{{#cell}}
		{{#count}}
		for i := range s.{{name.member}} {
			{{#integer}}
			s.{{name.member}}[i] = get{{integer.member}}(b[{{offset}}+i*{{stride}}:])
			{{/integer}}
			{{^integer}}
			s.{{name.member}}[i].get(b[{{offset}}+i*{{stride}}:], layout)
			{{/integer}}
		}
		{{/count}}
		{{^count}}
		{{#integer}}
		s.{{name.member}} = {{#isCode}}{{element.type}}({{/isCode}}get{{integer.member}}(b[{{offset}}:]){{#isCode}}){{/isCode}}
		{{/integer}}
		{{^integer}}
		s.{{name.member}}.get(b[{{offset}}:], layout)
		{{/integer}}
		{{/count}}
		{{/cell}}
		{{/members}}
		{{#missing}}
		s.{{name.member}} = {{>go/partials/zero.go}}
		{{/missing}}
	{{/layouts}}
	}
}

func (s *{{shortName.type}}) put(b []byte, layout Layout) {
	switch layout {
	{{#layouts}}
	case {{#prefixes}}{{^first()}}, {{/first()}}Layout{{.type}}{{/prefixes}}:
		{{#members}}
		{{#isPadding}}
		copy(b[{{offset}}:], make([]byte, {{bytes}}))
		{{/isPadding}}
		{{#cell}}
		{{#count}}
		for i := range s.{{name.member}} {
			{{#integer}}
			put{{integer.member}}(b[{{offset}}+i*{{stride}}:], s.{{name.member}}[i])
			{{/integer}}
			{{^integer}}
			s.{{name.member}}[i].put(b[{{offset}}+i*{{stride}}:], layout)
			{{/integer}}
		}
		{{/count}}
		{{^count}}
		{{#integer}}
		put{{integer.member}}(b[{{offset}}:], {{#isCode}}{{integer.type}}({{/isCode}}s.{{name.member}}{{#isCode}}){{/isCode}})
		{{/integer}}
		{{^integer}}
		s.{{name.member}}.put(b[{{offset}}:], layout)
		{{/integer}}
		{{/count}}
		{{/cell}}
		{{/members}}
	{{/layouts}}
	}
}
{{/structures}}
{{#ring}}

// Where the entries of a ring lie.
const (
	// PageSize is the bytes of a page of a ring.
	PageSize = {{pageSize}}
	// RingHeaderSize is the bytes before the first entry.
	RingHeaderSize = {{headerSize}}
)

// RingHeader has the counters with which a ring begins, the same in every layout.
type RingHeader struct {
	{{#header}}
	{{#cell}}
	// {{summary}}
	{{name.member}} {{element.type}}
	{{/cell}}
	{{/header}}
}

// Get reads the counters at the start of a ring.
func (s *RingHeader) Get(b []byte) error {
	if len(b) < RingHeaderSize {
		return ErrShort
	}
	{{#header}}
	{{#cell}}
	s.{{name.member}} = get{{integer.member}}(b[{{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}}:])
	{{/cell}}
	{{/header}}
	return nil
}

// EntrySize returns the bytes of an entry of a ring; 0 for a layout that is not known.
func EntrySize(layout Layout) int {
	switch layout {
	{{#wireABIs}}
	case Layout{{prefix.type}}:
		return {{entrySize}}
	{{/wireABIs}}
	}
	return 0
}

// RingEntries returns the entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
func RingEntries(byteCount int, layout Layout) int {
	size := EntrySize(layout)
	if size == 0 || byteCount < RingHeaderSize+size {
		return 0
	}
	slots := uint((byteCount - RingHeaderSize) / size)
	return 1 << (bits.Len(slots) - 1)
}

// EntryOffset returns the bytes before the entry for a value of a counter, in a ring of so many entries.
func EntryOffset(entries int, counter uint32, layout Layout) int {
	return RingHeaderSize + (int(counter)&(entries-1))*EntrySize(layout)
}
{{/ring}}

// GetRequest reads the request of an entry: a pointer to the structure that its operation has.
func GetRequest(b []byte, layout Layout) (any, error) {
	if len(b) == 0 {
		return nil, ErrShort
	}
	switch Operation(b[0]) {
	{{#forms}}
	case {{#operations}}{{^first()}}, {{/first()}}Op{{shortName.constant}}{{/operations}}:
		request := new({{shortName.type}})
		return request, request.Get(b, layout)
	{{/forms}}
	}
	return nil, ErrOperation
}
