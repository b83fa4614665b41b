#include "cloop.h"

#include <xen/io/blkif.h>

#define PAGE 4096

static uint64_t sum_of(const union blkif_any_request *request)
{
    uint64_t sum = request->operation;
    int i;

    switch (request->operation) {
    case BLKIF_OP_DISCARD:
        return sum + request->request_discard.id + request->request_discard.sector_number
            + request->request_discard.nr_sectors;
    case BLKIF_OP_INDIRECT:
        sum += request->request_indirect.id + request->request_indirect.sector_number
            + request->request_indirect.nr_segments;
        for (i = 0; i < BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST; i++)
            sum += request->request_indirect.indirect_grefs[i];
        return sum;
    default:
        sum += request->request.id + request->request.sector_number + request->request.nr_segments;
        for (i = 0; i < BLKIF_MAX_SEGMENTS_PER_REQUEST; i++)
            sum += request->request.seg[i].gref + request->request.seg[i].last_sect;
        return sum;
    }
}

#define SUM(ABI)                                                                              \
    static uint64_t sum_##ABI(const unsigned char *pages, size_t count)                       \
    {                                                                                         \
        uint64_t sum = 0;                                                                     \
                                                                                              \
        for (; count > 0; count--, pages += PAGE) {                                           \
            const struct blkif_##ABI##_sring *ring = (const void *)pages;                     \
            unsigned int entries = BLKIF_RING_ENTRIES(union blkif_##ABI##_sring_entry, PAGE); \
            unsigned int i;                                                                   \
                                                                                              \
            for (i = 0; i < entries; i++) {                                                   \
                union blkif_any_request request;                                              \
                                                                                              \
                blkif_##ABI##_get_any_request(&request, (const void *)(ring->ring + i));      \
                sum += sum_of(&request);                                                      \
            }                                                                                 \
        }                                                                                     \
        return sum;                                                                           \
    }

SUM(x86_32)
SUM(x86_64)

uint64_t cloop_sum(const unsigned char *pages, size_t count, int abi)
{
    return abi == 0 ? sum_x86_32(pages, count) : sum_x86_64(pages, count);
}
