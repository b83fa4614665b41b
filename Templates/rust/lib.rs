// SPDX-License-Identifier: MIT
// Generated from {{origin}} by {{regenerate}}. Do not edit.

//! {{title}}: {{view}}.
//!
//! {{summary}}
//!
//! The names of nodes are in [`backend`] and [`frontend`], the words of disk specifications in [`disk`]. The structures
//! of the ring are in a module for each layout: a frontend names its own in the node `protocol`.

#![no_std]
#![deny(missing_docs)]

/// Names of nodes in the backend's directory.
pub mod backend {
    {{#backendSections}}
    {{#nodes}}
{{>rust/partials/node.rs}}

    {{/nodes}}
    {{/backendSections}}
}

/// Names of nodes in the frontend's directory.
pub mod frontend {
    {{#frontendSections}}
    {{#nodes}}
{{>rust/partials/node.rs}}

    {{/nodes}}
    {{/frontendSections}}
}

/// Words of xl's disk specifications, without an equals sign.
pub mod disk {
    {{#diskParameters}}
    {{^isPrefix}}
    /// {{summary}}
    pub const {{name.constant}}: &str = "{{name}}";
    {{#negation}}

    /// The opposite of [`{{name.constant}}`].
    pub const {{negation.constant}}: &str = "{{negation}}";
    {{/negation}}
    {{/isPrefix}}
    {{#isPrefix}}
    /// {{summary}}
    pub const {{name.constant}}: &[&str] = &[
        {{#values}}
        "{{name}}",
        {{/values}}
    ];
    {{/isPrefix}}

    {{/diskParameters}}
}
{{#constants}}
{{^nativeABI}}

/// {{summary}}{{#unit}} Counted in {{unit}}.{{/unit}}
pub const {{shortName.constant}}: {{#isText}}&str = "{{value}}"{{/isText}}{{^isText}}usize = {{literal}}{{/isText}};
{{/nativeABI}}
{{/constants}}

/// The code of a request. Others than those that are named here are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Operation(pub u8);

impl Operation {
    {{#operations}}
    /// {{summary}}
    pub const {{shortName.constant}}: Self = Self({{value}});

    {{/operations}}
    /// The name that the protocol has for it.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            {{#operations}}
            Self::{{shortName.constant}} => Some("{{name}}"),
            {{/operations}}
            _ => None,
        }
    }
}

/// The outcome of a request. Others than those that are named here are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Status(pub i16);

impl Status {
    {{#statuses}}
    /// {{summary}}
    pub const {{shortName.constant}}: Self = Self({{literal}});

    {{/statuses}}
    /// The name that the protocol has for it.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            {{#statuses}}
            Self::{{shortName.constant}} => Some("{{name}}"),
            {{/statuses}}
            _ => None,
        }
    }
}

/// The state of one side of the connection, the number in its node `state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct XenbusState(pub u32);

impl XenbusState {
    {{#states}}
    /// {{summary}}
    pub const {{shortName.constant}}: Self = Self({{value}});

    {{/states}}
}
{{#bitsets}}

/// {{summary}}
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct {{id.type}}(pub {{type.type}});

impl {{id.type}} {
    {{#bits}}
    /// {{summary}}
    pub const {{shortName.constant}}: Self = Self({{literal}});

    {{/bits}}
    /// Whether all bits of another are set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::ops::BitOr for {{id.type}} {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
{{/bitsets}}

/// Integers in bytes, the least byte first.
#[allow(dead_code)]
mod bytes {
    pub const fn get_u64(bytes: &[u8], at: usize) -> u64 {
        get_u32(bytes, at) as u64 | (get_u32(bytes, at + 4) as u64) << 32
    }

    pub const fn get_u32(bytes: &[u8], at: usize) -> u32 {
        get_u16(bytes, at) as u32 | (get_u16(bytes, at + 2) as u32) << 16
    }

    pub const fn get_u16(bytes: &[u8], at: usize) -> u16 {
        get_u8(bytes, at) as u16 | (get_u8(bytes, at + 1) as u16) << 8
    }

    pub const fn get_u8(bytes: &[u8], at: usize) -> u8 {
        bytes[at]
    }

    pub const fn get_i64(bytes: &[u8], at: usize) -> i64 {
        get_u64(bytes, at) as i64
    }

    pub const fn get_i32(bytes: &[u8], at: usize) -> i32 {
        get_u32(bytes, at) as i32
    }

    pub const fn get_i16(bytes: &[u8], at: usize) -> i16 {
        get_u16(bytes, at) as i16
    }

    pub const fn get_i8(bytes: &[u8], at: usize) -> i8 {
        get_u8(bytes, at) as i8
    }

    /// Bytes that are their own offsets, up to 255.
    pub const fn counting<const N: usize>() -> [u8; N] {
        let mut bytes = [0; N];
        let mut index = 0;
        while index < N {
            bytes[index] = index as u8;
            index += 1;
        }
        bytes
    }
}
{{#ring}}

/// The bytes of a page of a ring.
pub const PAGE_SIZE: usize = {{pageSize}};

/// The bytes before the first entry of a ring.
pub const RING_HEADER_SIZE: usize = {{headerSize}};

/// The counters with which a ring begins, the same in every layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(C)]
pub struct RingHeader {
    {{#header}}
    {{#cell}}
    /// {{summary}}
    pub {{name.member}}: {{element.type}},
    {{/cell}}
    {{/header}}
}

impl RingHeader {
    /// Reads the counters at the start of a ring; `None` when there are too few bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() < RING_HEADER_SIZE {
            return None;
        }
        Some(Self {
            {{#header}}
            {{#cell}}
            {{name.member}}: bytes::get_{{integer.type}}(bytes, {{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}}),
            {{/cell}}
            {{/header}}
        })
    }
}

#[allow(unsafe_code)]
const _: () = {
    // Safety: every pattern of bytes is a value of it.
    let probe: RingHeader = unsafe { core::mem::transmute(bytes::counting::<{{headerFieldSize}}>()) };
    {{#header}}
    {{#cell}}
    assert!(probe.{{name.member}}.to_ne_bytes()[0] == {{#offsets}}{{#first()}}{{bytes}}{{/first()}}{{/offsets}});
    {{/cell}}
    {{/header}}
};
{{/ring}}
{{#wireABIs}}

/// The structures of the ring as `{{abi}}` has them. {{summary}}
pub mod {{prefix.module}} {
    use super::bytes;
    #[allow(unused_imports)]
    use super::*;
    {{#entrySize}}

    /// The bytes of an entry of the ring.
    pub const ENTRY_SIZE: usize = {{entrySize}};

    /// The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
    pub const fn ring_entries(byte_count: usize) -> usize {
        if byte_count < RING_HEADER_SIZE + ENTRY_SIZE {
            return 0;
        }
        let slots = (byte_count - RING_HEADER_SIZE) / ENTRY_SIZE;
        1 << (usize::BITS - 1 - slots.leading_zeros())
    }

    /// The bytes before the entry for a value of a counter, in a ring of so many entries.
    pub const fn entry_offset(entries: usize, counter: u32) -> usize {
        RING_HEADER_SIZE + (counter as usize & (entries - 1)) * ENTRY_SIZE
    }
    {{/entrySize}}
    {{#structures}}

    /// {{summary}}
    ///
    /// This is {{native.code}}, {{size}} bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C{{#isPacked}}, packed({{alignment}}){{/isPacked}})]
    pub struct {{shortName.type}} {
        {{#members}}
        {{#isPadding}}
        /// Padding.
        pub {{name.member}}: [u8; {{bytes}}],
        {{/isPadding}}
        {{#cell}}
        /// {{summary}}{{#unit}} Unit: {{unit}}.{{/unit}}
        pub {{name.member}}: {{#count}}[{{/count}}{{element.type}}{{#count}}; {{count}}]{{/count}},
        {{/cell}}
        {{/members}}
    }

    impl {{shortName.type}} {
        /// The bytes that it takes.
        pub const SIZE: usize = {{size}};

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; {{size}}], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; {{size}}]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            {{#members}}
            {{#cell}}
            {{#count}}
            let mut {{name.member}} = [{{#integer}}0{{/integer}}{{^integer}}{{element.type}}::ZERO{{/integer}}; {{count}}];
            let mut index = 0;
            while index < {{count}} {
                {{name.member}}[index] = {{#integer}}bytes::get_{{integer.type}}{{/integer}}{{^integer}}{{element.type}}::read{{/integer}}(bytes, at + {{offset}} + index * {{stride}});
                index += 1;
            }
            {{/count}}
            {{/cell}}
            {{/members}}
            Self {
                {{#members}}
                {{#isPadding}}
                {{name.member}}: [0; {{bytes}}],
                {{/isPadding}}
                {{#cell}}
                {{#count}}
                {{name.member}},
                {{/count}}
                {{^count}}
                {{name.member}}: {{#isCode}}{{element.type}}({{/isCode}}{{#integer}}bytes::get_{{integer.type}}{{/integer}}{{^integer}}{{element.type}}::read{{/integer}}(bytes, at + {{offset}}){{#isCode}}){{/isCode}},
                {{/count}}
                {{/cell}}
                {{/members}}
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; {{size}}] {
            let mut bytes = [0; {{size}}];
            {{#members}}
            {{#cell}}
            {{#count}}
            let mut element = 0;
            while element < {{count}} {
                let part = self.{{name.member}}[element]{{#integer}}.to_le_bytes(){{/integer}}{{^integer}}.to_bytes(){{/integer}};
                let mut index = 0;
                while index < part.len() {
                    bytes[{{offset}} + element * {{stride}} + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            {{/count}}
            {{^count}}
            let part = self.{{name.member}}{{#isCode}}.0{{/isCode}}{{#integer}}.to_le_bytes(){{/integer}}{{^integer}}.to_bytes(){{/integer}};
            let mut index = 0;
            while index < part.len() {
                bytes[{{offset}} + index] = part[index];
                index += 1;
            }
            {{/count}}
            {{/cell}}
            {{/members}}
            bytes
        }
    }

    impl Default for {{shortName.type}} {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<{{shortName.type}}>() == {{size}});
        // Safety: every pattern of bytes is a value of it.
        let probe: {{shortName.type}} = unsafe { core::mem::transmute(bytes::counting::<{{size}}>()) };
        {{#members}}
        {{#cell}}
        assert!(probe.{{name.member}}{{#count}}[0]{{/count}}{{^count}}{{#isCode}}.0{{/isCode}}{{/count}}{{#integer}}.to_ne_bytes(){{/integer}}{{^integer}}.to_bytes(){{/integer}}[0] == {{offset}}usize as u8);
        {{/cell}}
        {{/members}}
    };
    {{/structures}}
    {{#forms}}
    {{#first()}}

    /// A request of any form: the operation tells which.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AnyRequest {
    {{/first()}}
        /// {{summary}}
        {{shortName.case}}({{shortName.type}}),
    {{#last()}}
    }
    {{/last()}}
    {{/forms}}
    {{#forms}}
    {{#first()}}

    impl AnyRequest {
        /// Reads the request of an entry; `None` when its operation is not known, or the slice is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            match Operation(*bytes.first()?) {
    {{/first()}}
                {{#operations}}{{^first()}} | {{/first()}}Operation::{{shortName.constant}}{{/operations}} => {
                    {{shortName.type}}::from_slice(bytes).map(Self::{{shortName.case}})
                }
    {{#last()}}
                _ => None,
            }
        }
    }
    {{/last()}}
    {{/forms}}
}
{{/wireABIs}}
