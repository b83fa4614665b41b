/* SPDX-License-Identifier: MIT */
/******************************************************************************
 * blkif.h
 *
 * {{title}}: {{view}}.
 *
 * For use without the other public headers of Xen: it needs <stdint.h> only, and
 * checks its layout while it is compiled, in C89 to C23 and in C++.
 *
 * Generated from {{origin}}; do not edit. To make it again:
 *     {{regenerate}}
 */

#ifndef XEN_PUBLIC_IO_BLKIF_H
#define XEN_PUBLIC_IO_BLKIF_H

#ifdef __XEN_PUBLIC_IO_BLKIF_H__
#error "Xen's own io/blkif.h has been included; use one of the two"
#endif

#include <stdint.h>

{{>c/partials/contents.h}}

{{>c/partials/documentation.h}}

/*
 * NAMES THAT OTHER HEADERS OF XEN DEFINE
 */
{{#types}}
{{#header}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
typedef {{type}} {{name}};
{{/header}}
{{/types}}
{{#constants}}
{{#header}}
{{^lifetime.removed}}

/*
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */
{{^nativeABI}}
#define {{name}} {{literal}}
{{/nativeABI}}
{{#alternatives}}
{{#first()}}
#if {{guard}}
{{/first()}}
{{^first()}}
#elif {{guard}}
{{/first()}}
# define {{macro}} {{constant}}
{{#last()}}
#endif
{{/last()}}
{{/alternatives}}
{{/lifetime.removed}}
{{/header}}
{{/constants}}

{{>c/partials/definitions.h}}
{{#ring}}

/*
 * THE SHARED RING
 *
 * {{summary}}
{{#description}}
 *
 * {{description}}
{{/description}}
 */

/* An entry: a request until it is answered, then the response. */
union {{name}}_sring_entry {
    struct {{request}} req;
    struct {{response}} rsp;
};

/* The ring as it lies in memory. It has as many entries as its pages hold. */
struct {{name}}_sring {
{{#header}}
    /*
     * {{summary}}
{{#unit}}
     * Unit: {{unit}}.
{{/unit}}
     */
    {{declaration}}
{{/header}}
{{#reserved}}
    /* Not used, and 0. */
    uint8_t reserved[{{reserved}}];
{{/reserved}}
    union {{name}}_sring_entry ring[1];
};
typedef struct {{name}}_sring {{name}}_sring_t;

/*
 * The greatest power of two up to n; 0 for 0, and 65536 for all larger numbers.
 * It evaluates n several times.
 */
#define BLKIF_POWER_OF_2(n) \
    ((n) >= 65536 ? 65536 : (n) >= 32768 ? 32768 : (n) >= 16384 ? 16384 : \
     (n) >= 8192 ? 8192 : (n) >= 4096 ? 4096 : (n) >= 2048 ? 2048 : \
     (n) >= 1024 ? 1024 : (n) >= 512 ? 512 : (n) >= 256 ? 256 : \
     (n) >= 128 ? 128 : (n) >= 64 ? 64 : (n) >= 32 ? 32 : (n) >= 16 ? 16 : \
     (n) >= 8 ? 8 : (n) >= 4 ? 4 : (n) >= 2 ? 2 : (n) >= 1 ? 1 : 0)

/*
 * The number of entries of a ring: as many as fit behind its header, rounded
 * down to a power of two. The first argument is the type of an entry, the
 * second the bytes of all pages of the ring together.
 *
{{#sizes}}
 * {{pages}} x {{pageSize}} bytes:{{#entries}} {{bytes}} in {{abi}}{{^last()}},{{/last()}}{{/entries}}
{{/sizes}}
 */
#define BLKIF_RING_ENTRIES(entry, bytes) \
    ((bytes) < {{headerSize}} ? 0 : BLKIF_POWER_OF_2(((bytes) - {{headerSize}}) / sizeof(entry)))
{{/ring}}

/*
 * THE LAYOUTS OF ALL ABIS
 *
 * A backend serves frontends whose ABI is not its own; the frontend's node
 * "protocol" tells which one it uses. These structures lie in memory as those
 * of the ABI in their name, whatever the program that uses them is compiled
 * for. All padding is explicit.
 */
{{#ring}}

/* Any request in the program's own layout: the operation tells which form it has. */
union {{name}}_any_request {
    uint8_t operation;
{{#forms}}
    struct {{name}} {{shortName}};
{{/forms}}
};
{{/ring}}

#pragma pack(push, 4)
{{#wireABIs}}
{{#structures}}
{{^isUniform}}

/* {{native}} in {{abi}}. */
struct {{wireName}} {
{{#members}}
    {{declaration}}
{{/members}}
};
{{/isUniform}}
{{/structures}}
{{#ring}}

/* Any request in {{abi}}. */
union {{name}}_{{prefix}}_any_request {
    uint8_t operation;
{{#forms}}
    struct {{wireName}} {{shortName}};
{{/forms}}
};

/* An entry of the ring in {{abi}}. */
union {{name}}_{{prefix}}_sring_entry {
    struct {{wireRequest}} req;
    struct {{wireResponse}} rsp;
};

/* The ring in {{abi}}. */
struct {{name}}_{{prefix}}_sring {
{{#header}}
    {{declaration}}
{{/header}}
{{#reserved}}
    uint8_t reserved[{{reserved}}];
{{/reserved}}
    union {{name}}_{{prefix}}_sring_entry ring[1];
};
{{/ring}}
{{/wireABIs}}
#pragma pack(pop)

/*
 * CONVERSION
 *
 * "get" copies from a ring of the ABI in the function's name into the
 * program's own layout, "put" the other way round.
 *
 * "get" reads each field of the ring once and copies whole arrays, so that the
 * other side cannot change a number after it was checked; check the copy, not
 * the ring. "put" sets all padding to 0, so that nothing of the program's
 * memory gets into the ring by it.
 */
#if defined(__GNUC__)
# define BLKIF_INLINE static __inline__ __attribute__((__unused__))
#elif defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L)
# define BLKIF_INLINE static inline
#else
# define BLKIF_INLINE static
#endif
{{#structures}}
{{#isUniform}}

/* {{name}} has one layout in all ABIs. */
BLKIF_INLINE void
{{copyFunction}}(volatile struct {{name}} *to,
    const volatile struct {{name}} *from)
{
{{#hasArrays}}
    uint32_t i;

{{/hasArrays}}
{{#fields}}
{{^copyFunction}}
{{^count}}
    to->{{name}} = from->{{name}};
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        to->{{name}}[i] = from->{{name}}[i];
{{/count}}
{{/copyFunction}}
{{#copyFunction}}
{{^count}}
    {{copyFunction}}(&to->{{name}}, &from->{{name}});
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        {{copyFunction}}(&to->{{name}}[i], &from->{{name}}[i]);
{{/count}}
{{/copyFunction}}
{{/fields}}
{{#layouts}}
{{#members}}
{{#isPadding}}
    for (i = 0; i < {{bytes}}; i++)
        ((volatile uint8_t *)to)[{{offset}} + i] = 0;
{{/isPadding}}
{{/members}}
{{/layouts}}
}
{{/isUniform}}
{{/structures}}
{{#wireABIs}}
{{#structures}}
{{^isUniform}}

BLKIF_INLINE void
{{getter}}(struct {{native}} *to,
    const volatile struct {{wireName}} *from)
{
{{#hasCommonArrays}}
    uint32_t i;

{{/hasCommonArrays}}
{{#members}}
{{#isCommon}}
{{^getter}}
{{^count}}
    to->{{name}} = from->{{name}};
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        to->{{name}}[i] = from->{{name}}[i];
{{/count}}
{{/getter}}
{{#getter}}
{{^count}}
    {{getter}}(&to->{{name}}, &from->{{name}});
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        {{getter}}(&to->{{name}}[i], &from->{{name}}[i]);
{{/count}}
{{/getter}}
{{/isCommon}}
{{/members}}
}

BLKIF_INLINE void
{{putter}}(volatile struct {{wireName}} *to,
    const struct {{native}} *from)
{
{{#hasArrays}}
    uint32_t i;

{{/hasArrays}}
{{#members}}
{{^isCommon}}
{{^count}}
    to->{{name}} = 0;
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        to->{{name}}[i] = 0;
{{/count}}
{{/isCommon}}
{{#isCommon}}
{{^putter}}
{{^count}}
    to->{{name}} = from->{{name}};
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        to->{{name}}[i] = from->{{name}}[i];
{{/count}}
{{/putter}}
{{#putter}}
{{^count}}
    {{putter}}(&to->{{name}}, &from->{{name}});
{{/count}}
{{#count}}
    for (i = 0; i < {{count}}; i++)
        {{putter}}(&to->{{name}}[i], &from->{{name}}[i]);
{{/count}}
{{/putter}}
{{/isCommon}}
{{/members}}
}
{{/isUniform}}
{{/structures}}
{{#ring}}

/* Reads a request of any form out of the ring. */
BLKIF_INLINE void
{{name}}_{{prefix}}_get_any_request(union {{name}}_any_request *to,
    const volatile union {{name}}_{{prefix}}_any_request *from)
{
    const uint8_t operation = from->operation;

    switch (operation) {
{{#forms}}
{{^isDefault}}
{{#operations}}
    case {{name}}:
{{/operations}}
        {{getter}}(&to->{{shortName}}, &from->{{shortName}});
        break;
{{/isDefault}}
{{/forms}}
    default:
{{#forms}}
{{#isDefault}}
        {{getter}}(&to->{{shortName}}, &from->{{shortName}});
        break;
{{/isDefault}}
{{/forms}}
    }
    /* The ring may say something else by now. */
    to->operation = operation;
}

/* Writes a request of any form into the ring. */
BLKIF_INLINE void
{{name}}_{{prefix}}_put_any_request(volatile union {{name}}_{{prefix}}_any_request *to,
    const union {{name}}_any_request *from)
{
    switch (from->operation) {
{{#forms}}
{{^isDefault}}
{{#operations}}
    case {{name}}:
{{/operations}}
        {{putter}}(&to->{{shortName}}, &from->{{shortName}});
        break;
{{/isDefault}}
{{/forms}}
    default:
{{#forms}}
{{#isDefault}}
        {{putter}}(&to->{{shortName}}, &from->{{shortName}});
        break;
{{/isDefault}}
{{/forms}}
    }
}
{{/ring}}
{{/wireABIs}}

/*
 * WHAT THE COMPILER CHECKS
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
# define BLKIF_ASSERT(name, condition) static_assert(condition, #name)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
# define BLKIF_ASSERT(name, condition) _Static_assert(condition, #name)
#else
# define BLKIF_ASSERT(name, condition) typedef char blkif_assert_##name[(condition) ? 1 : -1]
#endif
#if defined(__GNUC__) || defined(__clang__)
# define BLKIF_OFFSET(type, field) __builtin_offsetof(type, field)
#else
# define BLKIF_OFFSET(type, field) ((uintptr_t)&((type *)0)->field)
#endif
#define BLKIF_ASSERT_SIZE(type, bytes) \
    BLKIF_ASSERT(size_of_##type, sizeof(struct type) == (bytes))
#define BLKIF_ASSERT_FIELD(type, field, offset, bytes) \
    BLKIF_ASSERT(type##_has_##field, BLKIF_OFFSET(struct type, field) == (offset) && \
                 sizeof(((struct type *)0)->field) == (bytes))
{{#wireABIs}}
{{#first()}}

#if {{guard}}
{{/first()}}
{{^first()}}
#elif {{guard}}
{{/first()}}
{{#structures}}
BLKIF_ASSERT_SIZE({{native}}, {{size}});
{{#members}}
{{^isPadding}}
BLKIF_ASSERT_FIELD({{native}}, {{name}}, {{offset}}, {{bytes}});
{{/isPadding}}
{{/members}}
{{/structures}}
{{#last()}}
#endif
{{/last()}}
{{/wireABIs}}
{{#ring}}

{{#header}}
{{#offsets}}
{{#first()}}
BLKIF_ASSERT({{ring.name}}_sring_has_{{name}}, BLKIF_OFFSET(struct {{ring.name}}_sring, {{name}}) == {{bytes}});
{{/first()}}
{{/offsets}}
{{/header}}
BLKIF_ASSERT({{name}}_sring_has_ring, BLKIF_OFFSET(struct {{name}}_sring, ring) == {{headerSize}});
BLKIF_ASSERT({{name}}_sring_entries,
    BLKIF_RING_ENTRIES(union {{name}}_sring_entry, {{pageSize}}) == {{entries}});
{{/ring}}
{{#wireABIs}}
{{#structures}}
{{#first()}}

{{/first()}}
{{^isUniform}}
BLKIF_ASSERT_SIZE({{wireName}}, {{size}});
{{#members}}
BLKIF_ASSERT_FIELD({{wireName}}, {{name}}, {{offset}}, {{bytes}});
{{/members}}
{{/isUniform}}
{{/structures}}
{{#ring}}
BLKIF_ASSERT({{name}}_{{prefix}}_sring_entry_size,
    sizeof(union {{name}}_{{prefix}}_sring_entry) == {{entrySize}});
BLKIF_ASSERT({{name}}_{{prefix}}_sring_has_ring,
    BLKIF_OFFSET(struct {{name}}_{{prefix}}_sring, ring) == {{headerSize}});
BLKIF_ASSERT({{name}}_{{prefix}}_sring_entries,
    BLKIF_RING_ENTRIES(union {{name}}_{{prefix}}_sring_entry, {{pageSize}}) == {{entries}});
{{/ring}}
{{/wireABIs}}

#undef BLKIF_ASSERT_FIELD
#undef BLKIF_ASSERT_SIZE
#undef BLKIF_OFFSET
#undef BLKIF_ASSERT
#undef BLKIF_INLINE

#endif /* XEN_PUBLIC_IO_BLKIF_H */
