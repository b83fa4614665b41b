#include <stddef.h>
#include <stdint.h>

/*
 * Reads every entry of some one-page rings as a request, and adds up what they hold.
 * The ABI is 0 for x86_32-abi, 1 for x86_64-abi.
 */
uint64_t cloop_sum(const unsigned char *pages, size_t count, int abi);
