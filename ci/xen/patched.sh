# What ci/xen-system --patched stages: disks with and without an option that only the schema has, once with all three
# programs patched, once with Debian's own xl on libraries that carry the option without a change of their ABI.

for number in 0 1 2; do
    truncate -s 16M "/srv/disk$number.img"
    losetup "/dev/loop$number" "/srv/disk$number.img"
done

# stage_option NAME: with the programs that are found now.
stage_option() {
    recording "$1" "$1"
    start disks=2 'format=raw,vdev=xvda,access=rw,spin-down,target=/dev/loop0' /dev/loop1,raw,xvdb,rw
    go
    attach 'format=raw,vdev=xvdc,access=rw,spin-down,target=/dev/loop2'
    wait_for 20 has_state 51744 4
    step attached healthy
    run xl list -l "$1"
    finish
}

own=$PATH
PATH=/opt/field:$PATH
export LD_LIBRARY_PATH=/opt/field
stage_option field
PATH=$own
export LD_LIBRARY_PATH=/opt/overlay
stage_option overlay
unset LD_LIBRARY_PATH
