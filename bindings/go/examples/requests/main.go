// Command requests prints the requests that are in flight in the dump of a ring.
//
//	requests x86_32-abi|x86_64-abi|arm-abi FILE
package main

import (
	"errors"
	"fmt"
	"os"

	"xenbits.org/blkif"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "requests:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 2 {
		return errors.New("usage: requests LAYOUT FILE")
	}
	layout, err := named(arguments[0])
	if err != nil {
		return err
	}
	ring, err := os.ReadFile(arguments[1])
	if err != nil {
		return err
	}
	var header blkif.RingHeader
	if err := header.Get(ring); err != nil {
		return err
	}
	entries := blkif.RingEntries(len(ring), layout)
	if entries == 0 {
		return errors.New("this is no ring")
	}
	for counter := header.RspProd; counter != header.ReqProd; counter++ {
		request, err := blkif.GetRequest(ring[blkif.EntryOffset(entries, counter, layout):], layout)
		if err != nil {
			return err
		}
		show(request)
	}
	return nil
}

func show(request any) {
	switch request := request.(type) {
	case *blkif.Request:
		fmt.Println(request.Operation, "id", request.ID, "sector", request.SectorNumber)
		for index, segment := range request.Seg {
			if index < int(request.NrSegments) {
				fmt.Println("  gref", segment.Gref, "sectors", segment.FirstSect, "to", segment.LastSect)
			}
		}
	case *blkif.RequestDiscard:
		fmt.Println(request.Operation, "id", request.ID, "sector", request.SectorNumber, "sectors", request.NrSectors)
	case *blkif.RequestIndirect:
		fmt.Println(request.Operation, "id", request.ID, "sector", request.SectorNumber, "segments", request.NrSegments)
	}
}

func named(name string) (blkif.Layout, error) {
	for _, layout := range []blkif.Layout{blkif.LayoutX86_32, blkif.LayoutX86_64, blkif.LayoutArm} {
		if layout.String() == name {
			return layout, nil
		}
	}
	return 0, blkif.ErrLayout
}
