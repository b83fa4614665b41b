# What ci/xen-system stages: each recording with its guests, disks and steps. The words are those of "stage".
# A paused guest has not come, which is what is to be found; a failed attach leaves nothing behind but what xl says.

for number in 0 1 2 3 4 5; do
    truncate -s 16M "/srv/disk$number.img"
    losetup "/dev/loop$number" "/srv/disk$number.img"
done
for name in file raw script iso later; do truncate -s 8M "/srv/$name.img"; done
mke2fs -q -t ext4 -O ^has_journal /srv/disk5.img
cat >/etc/xen/scripts/block-own <<'END'
#!/bin/sh
# Attaches like the script for block devices, or fails when it is told so.
case $(xenstore-read "$XENBUS_PATH/params") in
    fail*) [ "$1" != add ] || { echo "no such storage" >&2; exit 3; } ;;
esac
exec /etc/xen/scripts/block "$@"
END
chmod +x /etc/xen/scripts/block-own

recording phy healthy
start disks=5 phy:/dev/loop0,xvda,w 'format=raw,vdev=xvdb,access=ro,target=/dev/loop1' /dev/loop2,raw,xvdc,rw,discard \
    /dev/loop3,raw,xvdd,rw,no-discard /dev/loop4,raw,xvde,rw,direct-io-safe
step paused state-lasts
go
step connected healthy
attach direct-io-safe,vdev=xvdf,target=/srv/later.img
wait_for 20 has_state 51792 4
step attached healthy
run xl block-list healthy
run xl block-detach healthy xvdf
step detached healthy
finish

recording file files
start disks=3 file:/srv/file.img,xvda,w /srv/raw.img,,xvdb,r 'script=block-own,vdev=xvdc,access=rw,target=/srv/script.img'
step paused state-lasts
go
step connected healthy
finish

recording qdisk qdisk
start disks=1 backendtype=qdisk,vdev=xvda,access=rw,format=raw,target=/srv/raw.img \
    'format=raw,vdev=xvdb,access=ro,devtype=cdrom,target=/srv/iso.img'
step paused state-lasts
go
step connected healthy
finish

recording queues queues
echo 2 >/sys/module/xen_blkback/parameters/max_queues
vcpus=2
start disks=1 phy:/dev/loop0,xvda,w
vcpus=
go
step connected healthy
finish

recording names names
start disks=1 phy:/dev/loop0,sda1,w phy:/dev/loop1,hdb,r phy:/dev/loop2,xvdaa,w
step paused state-lasts
finish

recording mounted mounted
start 'disks=1 mount=xvda' phy:/dev/loop5,xvda,w
go
run xl block-detach mounted xvda
step detached healthy
finish

recording missing-file missing
start disks=1 phy:/dev/loop0,xvda,w
attach /srv/none.img,raw,xvdb,rw
step failed state-lasts
finish

recording failing-script failing
start disks=1 phy:/dev/loop0,xvda,w
attach 'script=block-own,vdev=xvdb,access=rw,target=fail'
step failed state-lasts,attach-pending
attach 'script=block-none,vdev=xvdc,access=rw,target=/dev/loop2'
step absent state-lasts,attach-pending
finish

recording no-frontend idle
start front=no phy:/dev/loop0,xvda,w
go
step waiting state-lasts
run xl block-detach idle xvda
step detached state-lasts
finish

recording destroyed destroyed
start disks=1 phy:/dev/loop0,xvda,w
go
run xl destroy destroyed
domain=
step gone healthy
finish

recording no-backend unserved
for number in 0 1 2 3 4 5 6 7 8 9; do rmmod xen-blkback && break; sleep 1; done
mv "$(modinfo -n xen-blkback)" /run/hidden.ko
start disks=1 phy:/dev/loop0,xvda,w
step failed healthy
finish
