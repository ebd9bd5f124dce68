CREATE TABLE `remote_management` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`port` integer,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
