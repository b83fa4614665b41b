/*
 * Works on a ring as a driver does that uses Xen's own headers.
 *
 *   ring write SEED PAGES FILE   is both sides for a while, then writes the ring's memory to FILE
 *   ring read PAGES FILE         is a side that takes over a ring that it finds
 *
 * Both print what the ring holds, an entry on a line: the responses, then the requests without one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define mb() __sync_synchronize()
#define rmb() __sync_synchronize()
#define wmb() __sync_synchronize()

#include <xen/xen.h>
#include <xen/io/ring.h>
#include <xen/io/blkif.h>

static uint64_t state;

static uint64_t number(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static void fill(void *memory, size_t size)
{
    unsigned char *byte = memory;

    while (size-- > 0)
        *byte++ = (unsigned char)number();
}

/* A request with any content: every byte of its fields is random, but for the operation. */
static void make(union blkif_sring_entry *entry)
{
    static const uint8_t operations[] = {
        BLKIF_OP_READ, BLKIF_OP_WRITE, BLKIF_OP_WRITE_BARRIER, BLKIF_OP_FLUSH_DISKCACHE,
        BLKIF_OP_DISCARD, BLKIF_OP_INDIRECT,
    };

    fill(entry, sizeof(*entry));
    entry->req.operation = operations[number() % (sizeof(operations) / sizeof(operations[0]))];
}

static void print_request(unsigned int counter, const blkif_request_t *request)
{
    const blkif_request_discard_t *discard = (const void *)request;
    const blkif_request_indirect_t *indirect = (const void *)request;
    int i;

    printf("%u request %u", counter, request->operation);
    switch (request->operation) {
    case BLKIF_OP_DISCARD:
        printf(" %u %u %llu %llu %llu", discard->flag, discard->handle,
               (unsigned long long)discard->id, (unsigned long long)discard->sector_number,
               (unsigned long long)discard->nr_sectors);
        break;
    case BLKIF_OP_INDIRECT:
        printf(" %u %u %llu %llu %u", indirect->indirect_op, indirect->nr_segments,
               (unsigned long long)indirect->id, (unsigned long long)indirect->sector_number,
               indirect->handle);
        for (i = 0; i < BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST; i++)
            printf(" %u", indirect->indirect_grefs[i]);
        break;
    default:
        printf(" %u %u %llu %llu", request->nr_segments, request->handle,
               (unsigned long long)request->id, (unsigned long long)request->sector_number);
        for (i = 0; i < BLKIF_MAX_SEGMENTS_PER_REQUEST; i++)
            printf(" %u:%u-%u", request->seg[i].gref, request->seg[i].first_sect,
                   request->seg[i].last_sect);
    }
    printf("\n");
}

static void print(blkif_sring_t *shared, size_t size)
{
    blkif_front_ring_t front;
    blkif_back_ring_t back;
    unsigned int counter, first;

    FRONT_RING_ATTACH(&front, shared, shared->req_prod, size);
    BACK_RING_ATTACH(&back, shared, shared->rsp_prod, size);
    printf("%u %u %u %u of %u\n", shared->req_prod, shared->req_event, shared->rsp_prod,
           shared->rsp_event, RING_SIZE(&front));
    first = shared->req_prod < RING_SIZE(&front) ? 0 : shared->req_prod - RING_SIZE(&front);
    for (counter = first; counter != shared->rsp_prod; counter++) {
        blkif_response_t response;

        RING_COPY_RESPONSE(&front, counter, &response);
        printf("%u response %llu %u %d\n", counter, (unsigned long long)response.id,
               response.operation, response.status);
    }
    for (; counter != shared->req_prod; counter++) {
        blkif_request_t request;

        RING_COPY_REQUEST(&back, counter, &request);
        print_request(counter, &request);
    }
}

static void work(blkif_sring_t *shared, size_t size)
{
    blkif_front_ring_t front;
    blkif_back_ring_t back;
    int round, notify;

    SHARED_RING_INIT(shared);
    FRONT_RING_INIT(&front, shared, size);
    BACK_RING_INIT(&back, shared, size);
    for (round = number() % 64; round >= 0; round--) {
        unsigned int count = number() % (RING_FREE_REQUESTS(&front) + 1);

        while (count-- > 0)
            make((union blkif_sring_entry *)RING_GET_REQUEST(&front, front.req_prod_pvt++));
        RING_PUSH_REQUESTS_AND_CHECK_NOTIFY(&front, notify);
        count = number() % (shared->req_prod - back.req_cons + 1);
        while (count-- > 0) {
            blkif_request_t request;
            blkif_response_t *response;

            RING_COPY_REQUEST(&back, back.req_cons, &request);
            back.req_cons++;
            response = RING_GET_RESPONSE(&back, back.rsp_prod_pvt);
            back.rsp_prod_pvt++;
            response->id = number();
            response->operation = request.operation;
            response->status = (int16_t)number();
        }
        RING_PUSH_RESPONSES_AND_CHECK_NOTIFY(&back, notify);
        front.rsp_cons = shared->rsp_prod;
    }
    (void)notify;
}

int main(int count, char **words)
{
    int writes = count == 5 && strcmp(words[1], "write") == 0;
    size_t size;
    void *memory;
    FILE *file;

    if (!writes && count != 4)
        return 64;
    size = strtoul(words[writes ? 3 : 2], NULL, 10) * 4096;
    memory = aligned_alloc(4096, size);
    file = fopen(words[writes ? 4 : 3], writes ? "wb" : "rb");
    if (memory == NULL || file == NULL)
        return 74;
    if (writes) {
        state = strtoull(words[2], NULL, 10) * 2 + 1;
        memset(memory, 0, size);
        work(memory, size);
        if (fwrite(memory, size, 1, file) != 1)
            return 74;
    } else if (fread(memory, size, 1, file) != 1) {
        return 74;
    }
    print(memory, size);
    return fclose(file) == 0 ? 0 : 74;
}
