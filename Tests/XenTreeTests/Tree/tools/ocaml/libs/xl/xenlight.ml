module Device_disk = struct
	type t =
	{
		backend_domid : int; (* gone : int *)
		direct_io_safe : bool;
		discard_enable: bool option;
		nothing
	}
end
module Device_nic = struct
	type t = { mac : string }
end
