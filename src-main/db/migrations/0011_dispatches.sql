CREATE TABLE `dispatch_registrations` (
	`dispatch_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`has_license` integer NOT NULL,
	`session_id` text NOT NULL,
	`launches` integer NOT NULL,
	`first_launched_at_ms` integer NOT NULL,
	`last_launched_at_ms` integer NOT NULL,
	PRIMARY KEY(`dispatch_id`, `user_id`),
	FOREIGN KEY (`dispatch_id`) REFERENCES `dispatches`(`dispatch_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatch_registrations_list` ON `dispatch_registrations` (`dispatch_id`,`first_launched_at_ms`);--> statement-breakpoint
CREATE TABLE `dispatches` (
	`dispatch_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`package_id` text NOT NULL,
	`label` text,
	`destination` text,
	`registration_limit` integer,
	`license_limit` integer,
	`track_licenses` integer NOT NULL,
	`registration_count` integer NOT NULL,
	`license_count` integer NOT NULL,
	`expires_at_ms` integer,
	`expiry_told_at_ms` integer,
	`allowed_domains` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	`revoked_at_ms` integer,
	`deleted_at_ms` integer,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatches_tenant` ON `dispatches` (`tenant_id`,`created_at_ms`);--> statement-breakpoint
CREATE INDEX `dispatches_package` ON `dispatches` (`tenant_id`,`package_id`,`created_at_ms`);--> statement-breakpoint
CREATE INDEX `dispatches_expiry` ON `dispatches` (`expires_at_ms`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `dispatch_id` text;--> statement-breakpoint
CREATE INDEX `sessions_dispatch` ON `sessions` (`tenant_id`,`dispatch_id`,`last_accessed_at_ms`) WHERE dispatch_id is not null;