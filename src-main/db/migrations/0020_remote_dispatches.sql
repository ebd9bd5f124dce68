CREATE TABLE `remote_dispatches` (
	`remote_id` text NOT NULL,
	`remote_dispatch_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`remote_package_id` text NOT NULL,
	`terms` text NOT NULL,
	`dispatch_id` text,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `remote_dispatch_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
