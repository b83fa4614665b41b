/*
 * Puts random requests and responses into rings of all ABIs and gets them back.
 *
 * The test writes cases.h from the schema. It defines
 *
 *   ABIS(A)              A(abi) for each ABI
 *   FORMS(F, abi)        F(abi, form) for each structure that differs between ABIs
 *   OPERATIONS(O, abi)   O(abi, label, form) for each operation with a form of its own, and the default
 *   LEAVES_form(L)       L(member) for each member that all ABIs have, down to single numbers
 *
 * What it prints is "= ROUND ABI FORM BYTES" for everything that was put into a ring, the same with "native" in
 * place of the ABI for the program's own structures, and at last the number of checks.
 */
#include <xen/io/blkif.h>

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

/* The test defines it to see that accesses behind the end are found. */
#ifndef MISSING_BYTES
#define MISSING_BYTES 0
#endif

#define ROUNDS 16

static uint64_t state;
static unsigned long checks;
static unsigned long failures;

/* The same contents for the same form and number, in all ABIs and in all programs. */
static void seed(unsigned number, const char *form)
{
    state = number + 1;
    while (*form)
        state = state * 1099511628211u + (unsigned char)*form++;
}

static void fill(void *to, size_t size)
{
    unsigned char *bytes = to;
    size_t i;

    for (i = 0; i < size; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes[i] = (unsigned char)(state >> 32);
    }
}

/* The compiler shall not know how much memory it is: some is less than its type, on purpose. */
static void *(*volatile allocator)(size_t) = malloc;

/* Memory of exactly this size, with all bits set: nothing may stay of them. */
static void *allocate(size_t size)
{
    void *memory = allocator(size);

    if (memory == NULL)
        exit(2);
    memset(memory, 0xff, size);
    return memory;
}

static void check(int holds, const char *place, const char *what)
{
    checks++;
    if (holds)
        return;
    failures++;
    printf("%s: %s\n", place, what);
}

static void check_padding(const void *memory, const unsigned char *covered, size_t size, const char *place)
{
    const unsigned char *bytes = memory;
    size_t i;

    for (i = 0; i < size; i++)
        if (!covered[i])
            check(bytes[i] == 0, place, "padding is not 0");
}

static void print(unsigned round, const char *place, const void *memory, size_t size)
{
    const unsigned char *bytes = memory;
    size_t i;

    printf("= %u %s ", round, place);
    for (i = 0; i < size; i++)
        printf("%02x", bytes[i]);
    putchar('\n');
}

#define FILL(member) fill(&from->member, sizeof(from->member));
#define COVER(member) \
    memset(covered + ((char *)&wire->member - (char *)wire), 1, sizeof(wire->member));
#define COVER_NATIVE(member) \
    memset(covered + ((char *)&from->member - (char *)from), 1, sizeof(from->member));
#define SAME(member) \
    check(memcmp(&to->member, &from->member, sizeof(from->member)) == 0, place, #member " differs");

#define SAME_AS_RING(member) \
    check(memcmp(&to->member, &wire->member, sizeof(to->member)) == 0, place, #member " differs from the ring");

/*
 * What is put and got again is the same, and padding is 0. What another program
 * has put is got as it is, whatever the padding is.
 */
#define ROUND_TRIP(abi, form) \
    static void round_trip_##abi##_##form(unsigned round) \
    { \
        static const char place[] = #abi " " #form; \
        struct blkif_##form *from = allocate(sizeof(*from)); \
        struct blkif_##form *to = allocate(sizeof(*to)); \
        struct blkif_##abi##_##form *wire = allocate(sizeof(*wire) - MISSING_BYTES); \
        unsigned char *covered = calloc(1, sizeof(*wire)); \
        seed(round, #form); \
        LEAVES_##form(FILL) \
        blkif_##abi##_put_##form(wire, from); \
        LEAVES_##form(COVER) \
        check_padding(wire, covered, sizeof(*wire), place); \
        blkif_##abi##_get_##form(to, wire); \
        LEAVES_##form(SAME) \
        print(round, place, wire, sizeof(*wire)); \
        fill(wire, sizeof(*wire)); \
        blkif_##abi##_get_##form(to, wire); \
        LEAVES_##form(SAME_AS_RING) \
        free(from); \
        free(to); \
        free(wire); \
        free(covered); \
    }

/* Prints the structure that the compiler knows, with 0 for all that is no member. */
#define NATIVE(abi, form) \
    static void native_##form(unsigned round) \
    { \
        struct blkif_##form *from = allocate(sizeof(*from)); \
        unsigned char *covered = calloc(1, sizeof(*from)); \
        size_t i; \
        seed(round, #form); \
        LEAVES_##form(FILL) \
        LEAVES_##form(COVER_NATIVE) \
        for (i = 0; i < sizeof(*from); i++) \
            if (!covered[i]) \
                ((unsigned char *)from)[i] = 0; \
        print(round, "native " #form, from, sizeof(*from)); \
        free(from); \
        free(covered); \
    }

/*
 * A request of any operation is copied as its form is. The ring has no byte
 * more than the form, so that nothing behind it can be touched.
 */
#define ANY(abi, form) \
    static void any_##abi##_##form(uint8_t operation) \
    { \
        static const char place[] = #abi " any " #form; \
        union blkif_any_request *from = allocate(sizeof(*from)); \
        union blkif_any_request *to = allocate(sizeof(*to)); \
        struct blkif_##form *expected = allocate(sizeof(*expected)); \
        struct blkif_##abi##_##form *plain = allocate(sizeof(*plain)); \
        void *wire = allocate(sizeof(*plain)); \
        seed(operation, #form); \
        fill(from, sizeof(*from)); \
        from->operation = operation; \
        blkif_##abi##_put_##form(plain, &from->form); \
        blkif_##abi##_put_any_request(wire, from); \
        check(memcmp(wire, plain, sizeof(*plain)) == 0, place, "put in another way"); \
        blkif_##abi##_get_##form(expected, plain); \
        blkif_##abi##_get_any_request(to, wire); \
        check(memcmp(&to->form, expected, sizeof(*expected)) == 0, place, "got in another way"); \
        check(to->operation == operation, place, "another operation"); \
        free(from); \
        free(to); \
        free(expected); \
        free(plain); \
        free(wire); \
    }

#define ANY_CASE(abi, label, form) \
    label: \
        any_##abi##_##form(operation); \
        break;

#define ANY_FORM(abi, label, form) ANY(abi, form)

#define DEFINE(abi) \
    FORMS(ROUND_TRIP, abi) \
    OPERATIONS(ANY_FORM, abi) \
    static void any_##abi(uint8_t operation) \
    { \
        switch (operation) { \
        OPERATIONS(ANY_CASE, abi) \
        } \
    }

#define RUN_ROUND_TRIP(abi, form) round_trip_##abi##_##form(round);
#define RUN_NATIVE(abi, form) native_##form(round);
#define RUN(abi) FORMS(RUN_ROUND_TRIP, abi)
#define RUN_ANY(abi) any_##abi((uint8_t)operation);

ABIS(DEFINE)
FORMS(NATIVE, native)

int main(void)
{
    unsigned round;
    unsigned operation;

    for (round = 0; round < ROUNDS; round++) {
        ABIS(RUN)
        FORMS(RUN_NATIVE, native)
    }
    for (operation = 0; operation < 256; operation++) {
        ABIS(RUN_ANY)
    }
    printf("checks %lu failures %lu\n", checks, failures);
    return failures != 0;
}
