/******************************************************************************
 * blkif.h
 *
 * mode
 *      Values:         stands before the nodes of any side
 */
#ifndef __XEN_PUBLIC_IO_BLKIF_H__
#define __XEN_PUBLIC_IO_BLKIF_H__

#if 0
#define BLKIF_OP_READ 9
#elif 1
#define BLKIF_OP_READ 0
#else
#define BLKIF_OP_READ 8
#endif

/*
 *****************************************************************************
 *                            Backend XenBus Nodes
 *****************************************************************************
 *
 *------------------ Backend Device Identification (PRIVATE) ------------------
 *
 * mode
 *      Values:         "r" (read only),
 *                      "w" (writable)
 *
 *      Whether it can be written.
 *
 * a sentence that begins like a name
 *      Values:         of nothing
 *
 * params
 *      Values:         string
 *       Notes:         1,
 *
 * direct-io-safe
 *      Values:         0/1 (boolean)
 *      Default value:  0
 *
 *      The storage does not mind that pages go away early.
 *
 * without-labels
 *
 *--------------------------------- Features ---------------------------------
 *
 * feature-persistent
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Notes: 7, DEPRECATED, 9
 *
 *  indented
 *      Values:         no entry
 *
 * max-ring-page-order
 *      Values:         <uint32_t>
 *      Default Value:  0
 *      Maximum Value:  MAX(ring-pages,1)
 *      Minimum Value:  0
 *      Unit:           pages
 *      Constraint:     at most 4
 *      Further:        no label
 *
 *----------------------------------------------------------------------------
 *
 *****************************************************************************
 *                            Frontend XenBus Nodes
 *****************************************************************************
 *
 *----------------------- Request Transport Parameters -----------------------
 *
 * ring-ref
 *      Values:         <uint32_t>
 *      Notes:          6
 *
 * mode
 *      Values:         string
 *
 * Notes
 * -----
 * (1) Either side may go first.
 *     It says so by its state.
 *   (2) Too far to the right.
 *
 * (x) No number.
 * (6) Once for each page.
 *(7) Close to the left.
 */
 /* outside
 * ring-ref
 *      Values:         of no side
 */

#define BLKIF_OP_WRITE             1
#define BLKIF_OP_WRITE_BARRIER     (1<<1)
# define BLKIF_OP_DISCARD 5U
#define BLKIF_OP_INDIRECT
#define VDISK_CDROM	0x1 /* a disc */
#define VDISK_REMOVABLE    ((0x1) << 1UL)
#define VDISK_READONLY     "4"
#define BLKIF_RSP_ERROR       -1
#define BLKIF_RSP_OKAY         1
#define blkif_check(x) ((x) + 1)

struct blkif_request_segment {
    grant_ref_t gref;        /* int spare; */
    uint8_t     first_sect, last_sect;
};

struct blkif_request {
    uint8_t operation;
#ifdef CONFIG_X86_64
    uint32_t _pad;
#endif
#ifndef SMALL
    struct blkif_request_segment seg[BLKIF_MAX_SEGMENTS_PER_REQUEST];
#endif
    uint64_t id; } ;
typedef struct blkif_request
    blkif_request_t;

struct blkif_response { uint64_t id; uint8_t operation; }; typedef struct blkif_response blkif_response_t;

union other { int number; };
#endif
