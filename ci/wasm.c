// What the module of the website's playground needs of a system: memory, and arithmetic that the machine has not. The compiler
// asks for it by these names.

#include <stddef.h>
#include <stdint.h>

// A piece has the power of two that is its size before it; pieces that were given back wait, by size, to be given out again.
struct piece {
    size_t size;
    struct piece *next;
};

enum { header = 16, page = 65536 };

extern unsigned char __heap_base;
static uintptr_t end;
static struct piece *free_pieces[32];

void *malloc(size_t count)
{
    unsigned power = 5;
    while (((size_t)1 << power) < count + header && power < 31) power++;
    struct piece *piece = free_pieces[power];
    if (piece) {
        free_pieces[power] = piece->next;
    } else {
        if (!end) end = ((uintptr_t)&__heap_base + header - 1) & ~(uintptr_t)(header - 1);
        size_t size = (size_t)1 << power;
        size_t pages = __builtin_wasm_memory_size(0);
        if (end + size > pages * page) {
            size_t more = (end + size - pages * page + page - 1) / page;
            if (__builtin_wasm_memory_grow(0, more) == (size_t)-1) __builtin_trap();
        }
        piece = (struct piece *)end;
        end += size;
        piece->size = power;
    }
    return (unsigned char *)piece + header;
}

void free(void *bytes)
{
    if (!bytes) return;
    struct piece *piece = (struct piece *)((unsigned char *)bytes - header);
    piece->next = free_pieces[piece->size];
    free_pieces[piece->size] = piece;
}

int posix_memalign(void **bytes, size_t alignment, size_t count)
{
    // Every piece is aligned to 16 bytes; nothing of ours asks for more.
    if (alignment > header) __builtin_trap();
    *bytes = malloc(count);
    return 0;
}

// The machine has instructions for both; the compiler puts them in place of these calls.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count)
{
    const unsigned char *a = left, *b = right;
    for (; count; count--, a++, b++)
        if (*a != *b) return *a - *b;
    return 0;
}

size_t strlen(const char *text)
{
    size_t count = 0;
    while (text[count]) count++;
    return count;
}

// Seeds hash tables. Answers must be the same every time, and nobody attacks their own page.
void arc4random_buf(void *bytes, size_t count) { __builtin_memset(bytes, 7, count); }

// The product of numbers of 128 bits, by which the compiler sees whether one of 64 bits overflows. It is made of products of
// 32 bits each, since the compiler makes of greater ones a call of this.
__int128 __multi3(__int128 left, __int128 right)
{
    uint64_t a = (uint64_t)left, b = (uint64_t)right;
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
    uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32) + (uint64_t)(left >> 64) * b + a * (uint64_t)(right >> 64);
    return (__int128)((unsigned __int128)high << 64 | other << 32 | (uint32_t)low);
}

// How Unicode writes one letter in several ways is a tenth of the module, and no name or value depends on it: texts are equal if
// their bytes are. Without such ways the tables behind these functions are not linked.
uint16_t _swift_stdlib_getNormData(uint32_t letter) { (void)letter; return 0; }
uint32_t _swift_stdlib_getDecompositionEntry(uint32_t letter) { (void)letter; return UINT32_MAX; }
uint32_t _swift_stdlib_getComposition(uint32_t first, uint32_t second) { (void)first; (void)second; return UINT32_MAX; }
const uint8_t *const _swift_stdlib_nfd_decompositions = 0;
