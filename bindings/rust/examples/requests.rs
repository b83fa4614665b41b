//! Prints the requests that are in flight in the dump of a ring: `requests x86_32-abi|x86_64-abi|arm-abi FILE`.

use std::{env, error::Error, fs};
use xen_blkif::{arm, x86_32, x86_64, Operation, RingHeader};

/// Prints them by the structures of one layout.
macro_rules! print_requests {
    ($abi:ident, $ring:expr) => {{
        let ring: &[u8] = $ring;
        let header = RingHeader::from_slice(ring).ok_or("this is no ring")?;
        let entries = $abi::ring_entries(ring.len());
        if entries == 0 {
            return Err("this is no ring".into());
        }
        let mut counter = header.rsp_prod;
        while counter != header.req_prod {
            let entry = &ring[$abi::entry_offset(entries, counter)..];
            match $abi::AnyRequest::from_slice(entry) {
                Some($abi::AnyRequest::Request(request)) => {
                    let (id, sector) = (request.id, request.sector_number);
                    println!("{} id {} sector {}", name(request.operation), id, sector);
                    let segments = request.seg;
                    for segment in segments.iter().take(request.nr_segments.into()) {
                        println!("  gref {} sectors {} to {}", segment.gref, segment.first_sect, segment.last_sect);
                    }
                }
                Some($abi::AnyRequest::RequestDiscard(request)) => {
                    let (id, sector, sectors) = (request.id, request.sector_number, request.nr_sectors);
                    println!("{} id {} sector {} sectors {}", name(request.operation), id, sector, sectors);
                }
                Some($abi::AnyRequest::RequestIndirect(request)) => {
                    let (id, sector, segments) = (request.id, request.sector_number, request.nr_segments);
                    println!("{} id {} sector {} segments {}", name(request.operation), id, sector, segments);
                }
                None => println!("unknown operation {}", entry[0]),
            }
            counter = counter.wrapping_add(1);
        }
    }};
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    let (abi, file) = match arguments.as_slice() {
        [_, abi, file] => (abi, file),
        _ => return Err("usage: requests x86_32-abi|x86_64-abi|arm-abi FILE".into()),
    };
    let ring = fs::read(file)?;
    match abi.as_str() {
        "x86_32-abi" => print_requests!(x86_32, &ring),
        "x86_64-abi" => print_requests!(x86_64, &ring),
        "arm-abi" => print_requests!(arm, &ring),
        _ => return Err("no such layout".into()),
    }
    Ok(())
}

fn name(operation: Operation) -> &'static str {
    operation.name().unwrap_or("?")
}
