module xenbits.org/blkif

go 1.19
