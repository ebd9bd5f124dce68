CREATE TABLE `bundle_receivers` (
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`carried_until_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `name`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
