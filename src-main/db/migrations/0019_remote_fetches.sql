CREATE TABLE `remote_fetches` (
	`remote_id` text NOT NULL,
	`remote_package_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`title` text NOT NULL,
	`asked_by` text NOT NULL,
	`import_id` text,
	`package_id` text,
	`remote_version` integer,
	`sha256` text,
	`etag` text,
	`attempts` integer NOT NULL,
	`next_attempt_at_ms` integer NOT NULL,
	`trouble` text,
	`refusal` text,
	`created_at_ms` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `remote_package_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`import_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `remote_fetches_import` ON `remote_fetches` (`import_id`);